package org.gongkai.content.site;

import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.gongkai.content.site.Site.NamedFile;
import org.gongkai.content.site.Site.Office;
import org.gongkai.content.site.Site.Pdf;
import org.gongkai.content.site.Site.Reviews;
import org.gongkai.content.site.Site.WordCopies;
import org.gongkai.content.yaml.Field;
import org.gongkai.content.yaml.Form;
import org.gongkai.content.yaml.Node;
import org.gongkai.content.yaml.Node.Mapping;
import org.gongkai.content.yaml.Node.Scalar;
import org.gongkai.content.yaml.Node.Sequence;
import org.gongkai.content.yaml.NormalText;
import org.gongkai.content.yaml.Shape;
import org.gongkai.content.yaml.SourceText;
import org.gongkai.content.yaml.Value;
import org.gongkai.content.yaml.Values;
import org.gongkai.content.yaml.YamlReader;
import org.gongkai.finding.Finding;
import org.gongkai.finding.Found;
import org.gongkai.finding.Place;
import org.gongkai.finding.Wording;

/** site.yaml ▸ {@link Site}. */
public final class SiteReader {

    /** A way down from the project folder, without {@code .} and {@code ..}. */
    private static final Pattern FONT_PATH = Pattern.compile("(?!\\.\\.?/)[^/\\\\:]+(/(?!\\.\\.?/)[^/\\\\:]+)*");

    private static final Pattern PUBLISHED = Pattern.compile("(?i)(assets|content|templates)/.*");
    private static final Pattern ADDRESS_FORM = Pattern.compile("https?://[^\\s/?#]+(/[^\\s?#]*)?");

    /** A font lies in the project, so that whoever builds it has the same one, and outside of what is published. */
    private static final Shape<NamedFile> FONT_FILE = Shape.NAME.then(
            (value, path) -> FONT_PATH.matcher(path).matches()
                            && !PUBLISHED.matcher(path).matches()
                    ? Found.of(Optional.of(named(value, path)))
                    : value.refused(
                            new Wording(
                                    value.key() + " 应为项目文件夹中的一个字体文件",
                                    value.key() + " must be a font file in the project folder"),
                            new Wording(
                                    "把字体放入项目的 fonts/，写成 fonts/文件名.ttf；不能放在会公布或者放条目的 assets/、content/ 中",
                                    "put the font into fonts/ of the project and write fonts/NAME.ttf; not into assets/ or content/")));

    private static final Pattern PICTURE_PATH =
            Pattern.compile("assets/[^\\\\/:]+(/[^\\\\/:]+)*\\.(svg|png|jpe?g|gif|webp)");

    /** A picture that is published with the theme. */
    private static final Shape<NamedFile> PICTURE = Shape.NAME.then(
            (value, path) -> PICTURE_PATH.matcher(path).matches()
                    ? Found.of(Optional.of(named(value, path)))
                    : value.refused(
                            new Wording(
                                    value.key() + " 应为 assets/ 中的一个图片", value.key() + " must be a picture in assets/"),
                            new Wording(
                                    "把图片放入项目的 assets/，写成 assets/emblem.svg 的样子；可以是 svg、png、jpg、gif、webp",
                                    "put the picture into assets/ of the project and write assets/emblem.svg; svg, png, jpg, gif or webp")));

    private static final Shape<String> URL = Shape.TEXT.as(
            text -> Optional.of(text.endsWith("/") ? text : text + "/")
                    .filter(unused -> ADDRESS_FORM.matcher(text).matches()),
            text -> new Wording("address 应为完整网址", "address must be an absolute address"),
            new Wording("例如 https://www.example.gov.cn/zfxxgk/", "for example https://www.example.gov.cn/zfxxgk/"));

    private static final Field<String> NAME = Field.needed("name", "名称", Shape.TEXT, "网站的规范名称（SiteName）");
    private static final Field<String> DOMAIN = Field.needed("domain", "域名", Shape.TEXT, "网站域名（SiteDomain）");
    private static final Field<String> ID_CODE = Field.needed("id-code", "标识码", Shape.TEXT, "政府网站标识码（SiteIDCode）");
    private static final Field<String> ADDRESS = Field.of("address", "地址", URL, "专栏的完整网址；没有它就没有订阅源、sitemap.xml 和规范地址");
    private static final Field<NamedFile> EMBLEM =
            Field.of("emblem", "标志", PICTURE, "页首机关名称前面的图片，`assets/` 中的一个文件，如 `assets/emblem.svg`；默认没有");
    public static final Form SITE = new Form(NAME, DOMAIN, ID_CODE, ADDRESS, EMBLEM);

    private static final Field<String> OFFICE_NAME = Field.needed("name", "名称", Shape.TEXT, "机构名称");
    private static final Field<String> OFFICE_ADDRESS = Field.of("address", "地址", Shape.TEXT, "办公地址");
    private static final Field<String> POSTCODE = Field.of("postcode", "邮编", Shape.TEXT, "邮政编码");
    private static final Field<String> HOURS = Field.of("hours", "办公时间", Shape.TEXT, "办公时间");
    private static final Field<String> PHONE = Field.of("phone", "电话", Shape.TEXT, "联系电话");
    private static final Field<String> FAX = Field.of("fax", "传真", Shape.TEXT, "传真号码");
    private static final Field<String> EMAIL = Field.of("email", "电子邮箱", Shape.TEXT, "电子邮箱");
    private static final Field<String> WEB = Field.of("web", "网址", Shape.TEXT, "互联网联系方式");
    public static final Form OFFICE = new Form(OFFICE_NAME, OFFICE_ADDRESS, POSTCODE, HOURS, PHONE, FAX, EMAIL, WEB);

    private static final Field<String> ORGAN_CODE =
            Field.needed("organ-code", "机关代码", Shape.TEXT, "机关代码，用在规则的 `{organ}` 处");
    private static final Field<String> PATTERN =
            Field.needed("pattern", "规则", Shape.TEXT, "索引号的样子；`{year}` 和 `{serial:位数}` 不可少");
    public static final Form INDEX = new Form(ORGAN_CODE, PATTERN);

    private static final Field<NamedFile> FONT =
            Field.needed("font", "字体", FONT_FILE, "正文字体，相对项目文件夹的路径，如 `fonts/LXGWWenKai-Regular.ttf`");
    private static final Field<NamedFile> BOLD = Field.of("bold", "粗体", FONT_FILE, "标题的字体；默认与正文相同");
    public static final Form PDF = new Form(FONT, BOLD);

    private static final Field<String> ORGAN = Field.needed("organ", "机关", Shape.TEXT, "机关全称");
    private static final Field<Values> THE_SITE =
            Field.needed("site", "网站", SITE.shape(Function.identity()), "网站的身份，见下");
    private static final Field<Office> THE_OFFICE =
            Field.needed("office", "工作机构", OFFICE.shape(SiteReader::office), "政府信息公开工作机构，见下；指南、依申请公开等页面由此生成");
    private static final Field<Footer> THE_FOOTER = Field.of("footer", "页脚", Footer.SHAPE, "页脚的内容，见下");
    private static final Field<IndexPattern> INDEX_NUMBER =
            Field.needed("index-number", "索引号", INDEX.checked(SiteReader::pattern), "索引号规则，见下");
    private static final Field<Pdf> THE_PDF = Field.of(
            "pdf",
            "PDF",
            PDF.shape(one -> new Pdf(one.need(FONT), one.get(BOLD).orElse(one.need(FONT)))),
            "要 PDF 文件的写在这里，见[十二、PDF](12-PDF.md)；默认不生成");
    private static final Field<WordCopies> WORD = Field.of(
            "word",
            "Word版",
            Shape.choice(List.of("numbered", "all", "none"))
                    .map(word -> WordCopies.valueOf(word.toUpperCase(Locale.ROOT))),
            "哪些页面旁边放 Word 版：numbered（有发文字号的条目、年度报告和公开指南，默认）、all（全部条目也放）、none（都不放），见[十九、文件下载](19-文件下载.md)");
    private static final Field<String> SIGNATURES = Field.of(
            "signatures",
            "签名",
            Shape.choice(List.of("optional", "required", "sm2")),
            "审查是否必须签名：optional（默认）、required（必须）、sm2（必须，并且另有国密签名）");
    private static final Field<Reviews> REVIEWS = Field.of(
            "reviews",
            "审查范围",
            Shape.choice(List.of("everything", "entries"))
                    .map(word -> word.equals("entries") ? Reviews.ENTRIES : Reviews.EVERYTHING),
            "什么须经审查：everything（条目、指南、年报、站点数据、模板和素材）、entries（条目），见[三、审查](03-审查.md)");
    private static final Field<LocalDate> OPENED =
            Field.of("opened", "开通", Shape.DAY, "专栏开通的日期；开通之后一个月以内，还空着的栏目和还缺的法定事项只作提醒（R-113、R-04）");
    private static final Field<LocalDate> VERSIONED_SINCE = Field.of(
            "versioned-since",
            "版本库启用日期",
            Shape.DAY,
            "从哪一天起以 Git 版本库为准。发布日期更早的条目来自旧系统，不与版本库核对（R-35）；不写的，除版本库最初一次提交带入的以外都核对");
    private static final Field<ReportTerms> REPORTS =
            Field.of("annual-report", "年度报告", ReportTerms.SHAPE, "与年度报告有关的机关情况，见下");
    private static final Field<LetterTerms> LETTERS =
            Field.of("letters", "文书", LetterTerms.SHAPE, "依申请公开的答复书等文书的用语，见下；不用程序写文书的不写");
    private static final Field<List<String>> PLACES =
            Field.of("places", "其他地方", Shape.list(Shape.TEXT), "条目的 `also-at`（同时公开）还可以写的地方，例如本单位的客户端");
    private static final Field<AlsoRequired> ALSO_AT =
            Field.of("also-at", "同时公开", AlsoRequired.SHAPE, "政府信息公开各栏目的条目还应当在哪些地方公开，写法与栏目的 `also-at` 相同；栏目自己写了的，以栏目为准");
    private static final Field<Integer> READINGS = Field.of(
            "readings",
            "解读",
            Shape.choice(List.of("同日", "3个工作日", "same day", "3 working days"))
                    .map(word -> word.startsWith("3") ? Site.READING_DAYS : 0),
            "解读应在文件公开的同日（same day），还是 3个工作日（3 working days，默认）以内发布，迟了的提醒（G-160）");
    private static final Field<List<SpecialTopic>> TOPICS =
            Field.of("topics", "专题", SpecialTopic.SHAPE, "专题页，把几个栏目里同一件事的条目集中在一页，见下");
    public static final Form ROOT = new Form(
            ORGAN,
            THE_SITE,
            THE_OFFICE,
            THE_FOOTER,
            INDEX_NUMBER,
            SIGNATURES,
            REVIEWS,
            OPENED,
            VERSIONED_SINCE,
            REPORTS,
            LETTERS,
            THE_PDF,
            WORD,
            PLACES,
            ALSO_AT,
            READINGS,
            TOPICS);

    private static final Shape<Site> SHAPE = ROOT.checked(SiteReader::site);

    private SiteReader() {}

    public static Found<Optional<Site>> read(SourceText source) {
        return Found.onward(
                YamlReader.read(source),
                root -> Found.onward(
                        SHAPE.read(Value.root(source, "site.yaml", root)),
                        site -> new Found<>(
                                Optional.of(site),
                                site.sample()
                                        ? List.of()
                                        : placeholders(root, source.path()).toList())));
    }

    /** What was left of the sample, or of a form. */
    private static Stream<Finding> placeholders(Node node, String path) {
        if (node instanceof Mapping mapping) {
            return mapping.pairs().stream().flatMap(pair -> placeholders(pair.value(), path));
        }
        if (node instanceof Sequence list) {
            return list.items().stream().flatMap(item -> placeholders(item, path));
        }
        Scalar text = (Scalar) node;
        Place place = new Place(path, text.line(), text.column() + Math.max(text.inset(), 0));
        return Placeholder.in(NormalText.of(text), place).stream();
    }

    private static Found<Optional<Site>> site(Values root) {
        Values site = root.need(THE_SITE);
        String signatures = root.get(SIGNATURES).orElse("optional");
        Site made = new Site(
                root.need(ORGAN),
                site.need(NAME),
                site.need(DOMAIN),
                site.need(ID_CODE),
                site.text(ADDRESS),
                site.get(EMBLEM),
                root.need(THE_OFFICE),
                root.get(THE_FOOTER).orElse(Footer.EMPTY),
                root.need(INDEX_NUMBER),
                !signatures.equals("optional"),
                signatures.equals("sm2"),
                root.get(REVIEWS).orElse(Reviews.UNDECLARED),
                root.get(OPENED),
                root.get(VERSIONED_SINCE),
                root.get(REPORTS).orElse(ReportTerms.UNDECLARED),
                root.get(LETTERS).orElse(LetterTerms.UNDECLARED),
                root.get(THE_PDF),
                root.get(WORD).orElse(WordCopies.NUMBERED),
                root.get(PLACES).orElse(List.of()),
                root.get(ALSO_AT),
                root.get(READINGS).orElse(Site.READING_DAYS),
                root.get(TOPICS).orElse(List.of()));
        return new Found<>(
                Optional.of(made),
                Stream.concat(
                                ReportTerms.undeclared(made.reports(), root.at(ORGAN)).stream(),
                                Footer.identity(site, ID_CODE, DOMAIN).stream())
                        .toList());
    }

    private static NamedFile named(Value value, String path) {
        return new NamedFile(
                path, value.place(), value.source().line(value.node().line()));
    }

    private static Office office(Values office) {
        Map<String, Place> places = new HashMap<>();
        places.put("office", office.place());
        OFFICE.fields()
                .forEach(field -> places.put(field.english(), office.at(field).place()));
        return new Office(
                office.need(OFFICE_NAME),
                office.text(OFFICE_ADDRESS),
                office.text(POSTCODE),
                office.text(HOURS),
                office.text(PHONE),
                office.text(FAX),
                office.text(EMAIL),
                office.text(WEB),
                places);
    }

    private static Found<Optional<IndexPattern>> pattern(Values index) {
        Optional<IndexPattern> pattern = IndexPattern.of(index.need(PATTERN), index.need(ORGAN_CODE));
        return pattern.isPresent()
                ? Found.of(pattern)
                : index.at(PATTERN)
                        .refused(
                                new Wording("索引号规则不完整", "the pattern of index numbers is incomplete"),
                                new Wording(
                                        "写成 \"{organ}/{year}-{serial:6}\" 的样子，{year} 和 {serial:位数} 不可少",
                                        "write it like \"{organ}/{year}-{serial:6}\"; {year} and {serial:digits} are needed"));
    }
}
