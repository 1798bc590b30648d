package org.gongkai.content;

import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.gongkai.finding.Place;
import org.gongkai.finding.Rule;
import org.gongkai.finding.Sink;
import org.gongkai.finding.Wording;

/** site.yaml ▸ {@link Site}. */
final class SiteReader {

    static final KeyTable ROOT = KeyTable.of(
            "organ",
            "机关",
            "site",
            "网站",
            "office",
            "工作机构",
            "footer",
            "页脚",
            "index-number",
            "索引号",
            "signatures",
            "签名",
            "reviews",
            "审查范围",
            "versioned-since",
            "版本库启用日期",
            "pdf",
            "PDF");
    static final KeyTable SITE = KeyTable.of("name", "名称", "domain", "域名", "id-code", "标识码", "address", "地址");
    static final KeyTable OFFICE = KeyTable.of(
            "name",
            "名称",
            "address",
            "地址",
            "postcode",
            "邮编",
            "hours",
            "办公时间",
            "phone",
            "电话",
            "fax",
            "传真",
            "email",
            "电子邮箱",
            "web",
            "网址");
    static final KeyTable FOOTER = KeyTable.of("icp", "备案号", "police", "公安备案", "contact", "联系方式");
    static final KeyTable PDF = KeyTable.of("font", "字体", "bold", "粗体");
    static final KeyTable INDEX = KeyTable.of("organ-code", "机关代码", "pattern", "规则");

    /** A way down from the project folder, without {@code .} and {@code ..}. */
    private static final String FONT_PATH = "(?!\\.\\.?/)[^/\\\\:]+(/(?!\\.\\.?/)[^/\\\\:]+)*";

    private static final String PUBLISHED = "(?i)(assets|content|templates)/.*";

    private final DataFiles data;

    private SiteReader(DataFiles data) {
        this.data = data;
    }

    static Optional<Site> read(SourceText source, Sink findings) {
        DataFiles data = new DataFiles(source, findings);
        Optional<Node> root = DataFiles.root(source, findings);
        Optional<Site> site = root.flatMap(
                        node -> data.fields(node, "site.yaml", ROOT, "organ", "site", "office", "index-number"))
                .flatMap(new SiteReader(data)::site);
        site.filter(one -> !one.sample())
                .ifPresent(one -> root.ifPresent(node -> placeholders(node, source, findings)));
        return site;
    }

    /** What was left of the sample, or of a form. */
    private static void placeholders(Node node, SourceText source, Sink findings) {
        if (node instanceof Node.Mapping mapping) {
            mapping.pairs().forEach(pair -> placeholders(pair.value(), source, findings));
        } else if (node instanceof Node.Sequence list) {
            list.items().forEach(item -> placeholders(item, source, findings));
        } else if (node instanceof Node.Scalar text) {
            Place place = new Place(source.path(), text.line(), text.column() + Math.max(text.inset(), 0));
            findings.addAll(Placeholder.in(Texts.of(text), place));
        }
    }

    private Optional<Site> site(DataFiles.Fields root) {
        String organ = root.text("organ");
        Optional<DataFiles.Fields> site =
                root.node("site").flatMap(node -> data.fields(node, "site", SITE, "name", "domain", "id-code"));
        Optional<Site.Office> office = root.node("office").flatMap(this::office);
        Site.Footer footer = root.node("footer")
                .flatMap(node -> data.fields(node, "footer", FOOTER))
                .map(one -> new Site.Footer(one.text("icp"), one.text("police"), one.text("contact")))
                .orElseGet(() -> new Site.Footer("", "", ""));
        Optional<IndexPattern> pattern = root.node("index-number").flatMap(this::pattern);
        String signatures = root.read(
                        "signatures",
                        node -> data.mappings().choice(node, "signatures", List.of("optional", "required", "sm2")))
                .orElse("optional");
        Site.Reviews reviews = root.read(
                        "reviews", node -> data.mappings().choice(node, "reviews", List.of("everything", "entries")))
                .map(written -> written.equals("entries") ? Site.Reviews.ENTRIES : Site.Reviews.EVERYTHING)
                .orElse(Site.Reviews.UNDECLARED);
        Optional<LocalDate> versionedSince =
                root.read("versioned-since", node -> data.mappings().day(node));
        Optional<Site.Pdf> pdf = root.node("pdf").flatMap(this::pdf);
        String name = site.map(one -> one.text("name")).orElse("");
        String domain = site.map(one -> one.text("domain")).orElse("");
        String idCode = site.map(one -> one.text("id-code")).orElse("");
        String address = site.map(this::address).orElse("");
        if (!data.sound() || office.isEmpty() || pattern.isEmpty()) {
            return Optional.empty();
        }
        return Optional.of(new Site(
                organ,
                name,
                domain,
                idCode,
                address,
                office.get(),
                footer,
                pattern.get(),
                !signatures.equals("optional"),
                signatures.equals("sm2"),
                reviews,
                versionedSince,
                pdf));
    }

    private Optional<Site.Pdf> pdf(Node node) {
        Optional<DataFiles.Fields> fields = data.fields(node, "pdf", PDF, "font");
        Optional<Site.FontFile> font =
                fields.flatMap(one -> one.node("font").map(value -> font(value, "font", one.text("font"))));
        Optional<Site.FontFile> bold =
                fields.flatMap(one -> one.node("bold").map(value -> font(value, "bold", one.text("bold"))));
        return font.map(one -> new Site.Pdf(one, bold.orElse(one)));
    }

    /** A font lies in the project, so that whoever builds it has the same one, and outside of what is published. */
    private Site.FontFile font(Node value, String key, String path) {
        if (!path.isEmpty() && (!path.matches(FONT_PATH) || path.matches(PUBLISHED))) {
            data.spoiled();
            data.findings()
                    .add(data.source()
                            .finding(
                                    Rule.VALUE_NOT_ALLOWED,
                                    value,
                                    new Wording(
                                            key + " 应为项目文件夹中的一个字体文件",
                                            key + " must be a font file in the project folder"),
                                    new Wording(
                                            "把字体放入项目的 fonts/，写成 fonts/文件名.ttf；不能放在会公布或者放条目的 assets/、content/ 中",
                                            "put the font into fonts/ of the project and write fonts/NAME.ttf; not into"
                                                    + " assets/ or content/")));
        }
        return new Site.FontFile(path, place(value), data.source().line(value.line()));
    }

    private String address(DataFiles.Fields site) {
        String address = site.text("address");
        if (address.isEmpty()) {
            return "";
        }
        if (!address.matches("https?://[^\\s/?#]+(/[^\\s?#]*)?")) {
            site.node("address").ifPresent(node -> {
                data.spoiled();
                data.findings()
                        .add(data.source()
                                .finding(
                                        Rule.VALUE_NOT_ALLOWED,
                                        node,
                                        new Wording("address 应为完整网址", "address must be an absolute address"),
                                        new Wording(
                                                "例如 https://www.example.gov.cn/zfxxgk/",
                                                "for example https://www.example.gov.cn/zfxxgk/")));
            });
        }
        return address.endsWith("/") ? address : address + "/";
    }

    private Optional<Site.Office> office(Node node) {
        return data.fields(node, "office", OFFICE, "name")
                .map(one -> new Site.Office(
                        one.text("name"),
                        one.text("address"),
                        one.text("postcode"),
                        one.text("hours"),
                        one.text("phone"),
                        one.text("fax"),
                        one.text("email"),
                        one.text("web"),
                        places(node, one)));
    }

    private Map<String, Place> places(Node office, DataFiles.Fields fields) {
        Map<String, Place> places = new HashMap<>();
        places.put("office", place(office));
        OFFICE.keys().forEach(key -> fields.node(key).ifPresent(node -> places.put(key, place(node))));
        return places;
    }

    private Place place(Node node) {
        return new Place(data.source().path(), node.line(), node.column());
    }

    private Optional<IndexPattern> pattern(Node node) {
        Optional<DataFiles.Fields> fields = data.fields(node, "index-number", INDEX, "organ-code", "pattern");
        if (fields.isEmpty() || !data.sound()) {
            return Optional.empty();
        }
        Optional<IndexPattern> pattern =
                IndexPattern.of(fields.get().text("pattern"), fields.get().text("organ-code"));
        if (pattern.isEmpty()) {
            data.spoiled();
            data.findings()
                    .add(data.source()
                            .finding(
                                    Rule.VALUE_NOT_ALLOWED,
                                    fields.get().node("pattern").orElse(node),
                                    new Wording("索引号规则不完整", "the pattern of index numbers is incomplete"),
                                    new Wording(
                                            "写成 \"{organ}/{year}-{serial:6}\" 的样子，{year} 和 {serial:位数} 不可少",
                                            "write it like \"{organ}/{year}-{serial:6}\"; {year} and {serial:digits} are"
                                                    + " needed")));
        }
        return pattern;
    }
}
