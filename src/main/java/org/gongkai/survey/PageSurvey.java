package org.gongkai.survey;

import java.io.IOException;
import java.io.InputStream;
import java.net.URI;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.NavigableMap;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.gongkai.finding.Finding;
import org.gongkai.finding.Place;
import org.gongkai.finding.Rule;
import org.gongkai.finding.Severity;
import org.gongkai.finding.Wording;
import org.gongkai.scan.PublicScan;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;

/** One page of anybody's site (逐页检查): its links, tags, names, days, numbers, tables, and what should not be public. */
final class PageSurvey {

    /** A longer page is not read. */
    static final long LONGEST = 16L << 20;

    private static final List<String> SITE = List.of("SiteName", "SiteDomain", "SiteIDCode");
    private static final List<String> COLUMN =
            List.of("ColumnName", "ColumnDescription", "ColumnKeywords", "ColumnType");
    private static final List<String> ARTICLE = List.of("ArticleTitle", "PubDate", "ContentSource");
    private static final Pattern MOMENT = Pattern.compile("[0-9]{4}-[0-9]{2}-[0-9]{2} [0-9]{2}:[0-9]{2}(?::[0-9]{2})?");
    private static final Pattern DATED = Pattern.compile("(?:发布|发文|公开|成文)(?:日期|时间)\\s*[：:]");
    private static final Pattern BLANK = Pattern.compile("暂无(?:相关)?(?:数据|信息|内容|记录)|没有相关(?:信息|内容|记录)|(?:栏目)?(?:正在)?建设中");
    private static final Pattern NUMBER = Pattern.compile(
            "(\\p{IsHan}{2,12})\\s*[\\[【(（［]\\s*((?:19|20)[0-9]{2})\\s*[\\]】)）］]\\s*第?\\s*0*([1-9][0-9]{0,4})\\s*号");
    private static final int LIST = 3;
    private static final int LEAST_WORDS = 40;
    private static final int MOST_OF_A_PAGE = 20;

    private final Holding holding;
    private final String path;
    private final Document page;
    private final String source;
    private final String words;
    private final LocalDate today;
    private final List<Finding> found = new ArrayList<>();

    private PageSurvey(Holding holding, String path, Document page, String source, LocalDate today) {
        this.holding = holding;
        this.path = path;
        this.page = page;
        this.source = source;
        this.words = PageWords.of(page);
        this.today = today;
    }

    /** Whether a file is a page, by its ending or how it begins. */
    static boolean is(String path, Path file) throws IOException {
        String name = path.replaceFirst("\\?.*", "").toLowerCase(Locale.ROOT);
        if (name.matches(".*\\.(?:html?|shtml|xhtml|jsp|jspx|asp|aspx|php|do|action)")) {
            return true;
        }
        if (name.substring(name.lastIndexOf('/') + 1).contains(".") && !path.contains("?")) {
            return false;
        }
        try (InputStream in = Files.newInputStream(file, LinkOption.NOFOLLOW_LINKS)) {
            String head = new String(in.readNBytes(512), StandardCharsets.ISO_8859_1).toLowerCase(Locale.ROOT);
            return head.contains("<!doctype html") || head.contains("<html");
        }
    }

    static PageFacts read(Holding holding, String path, Path file, LocalDate today) throws IOException {
        byte[] bytes;
        try (InputStream in = Files.newInputStream(file, LinkOption.NOFOLLOW_LINKS)) {
            bytes = in.readNBytes((int) LONGEST + 1);
        }
        if (bytes.length > LONGEST) {
            return new PageFacts(
                    path,
                    "",
                    new TreeMap<>(),
                    Optional.empty(),
                    0,
                    false,
                    Map.of(),
                    List.of(Rule.OVER_THE_LIMIT.at(
                            Place.of(path),
                            new Wording("页面超过 16 MB，没有查", "longer than 16 MB: not looked at"),
                            Wording.NONE)));
        }
        Document page = Jsoup.parse(new java.io.ByteArrayInputStream(bytes), null, "");
        Charset charset = page.charset() == null ? StandardCharsets.UTF_8 : page.charset();
        return new PageSurvey(holding, path, page, new String(bytes, charset), today).facts();
    }

    private PageFacts facts() {
        Map<String, String> tags = tags();
        List<LocalDate> days =
                DatedLists.of(page).stream().filter(day -> !day.isAfter(today)).toList();
        boolean list = days.size() >= LIST || tags.containsKey("ColumnName");
        boolean article = tags.keySet().stream().anyMatch(ARTICLE::contains)
                || (!list && DATED.matcher(words).find());
        require(tags, SITE, Rule.SITE_TAGS);
        if (list) {
            require(tags, COLUMN, Rule.COLUMN_FIELDS);
        }
        if (article) {
            require(tags, ARTICLE, Rule.ARTICLE_TAGS);
            moment(tags.getOrDefault("PubDate", ""));
        }
        links();
        boolean scripted =
                words.strip().length() < LEAST_WORDS && !page.select("script").isEmpty();
        if (scripted) {
            note(Rule.NOT_ASSESSABLE, "内容要运行脚本才有，无法判断", "its content needs scripts, which are not run: not assessable");
        } else if (list && days.isEmpty() && BLANK.matcher(words).find()) {
            note(
                    Rule.BLANK_COLUMN,
                    "空白栏目：没有带日期的条目，写着“" + blank() + "”",
                    "a blank column: no dated item, and the words “" + blank() + "”");
        }
        writing();
        found.addAll(ReportTables.check(path, page.title(), page.select("h1").text(), source));
        found.addAll(PublicScan.text(path, words + "\n" + attributes()));
        return new PageFacts(
                path,
                page.title(),
                names(),
                days.stream().max(LocalDate::compareTo),
                days.size(),
                scripted,
                tags,
                found.stream().distinct().toList());
    }

    private String blank() {
        Matcher matcher = BLANK.matcher(words);
        return matcher.find() ? matcher.group() : "";
    }

    private void note(Rule rule, String zh, String en) {
        found.add(rule.at(Place.of(path), new Wording(zh, en), Wording.NONE).atMost(Severity.ERROR));
    }

    private Map<String, String> tags() {
        Map<String, String> tags = new TreeMap<>();
        for (Element meta : page.select("meta[name]")) {
            for (List<String> some : List.of(SITE, COLUMN, ARTICLE)) {
                some.stream()
                        .filter(name -> name.equalsIgnoreCase(meta.attr("name").strip()))
                        .forEach(name ->
                                tags.putIfAbsent(name, meta.attr("content").strip()));
            }
        }
        return tags;
    }

    private void require(Map<String, String> tags, List<String> names, Rule rule) {
        List<String> missing = names.stream()
                .filter(name -> tags.getOrDefault(name, "").isEmpty())
                .toList();
        if (!missing.isEmpty()) {
            String all = String.join("、", missing);
            note(rule, "缺少标签或者是空的：" + all, "tags that are missing or empty: " + String.join(", ", missing));
        }
    }

    private void moment(String written) {
        if (!written.isEmpty()
                && (!MOMENT.matcher(written).matches() || DatedLists.in(written).isEmpty())) {
            note(
                    Rule.ARTICLE_TAGS,
                    "PubDate 是“" + written + "”，应为 2026-01-31 09:00 的形式",
                    "PubDate is “" + written + "”: it should be like 2026-01-31 09:00");
        }
    }

    private void links() {
        URI here = holding.at(path);
        Set<String> told = new HashSet<>();
        int scripts = 0;
        int rooted = 0;
        for (Element element : page.select("a[href], area[href], link[href], img[src], script[src], iframe[src]")) {
            String raw = element.hasAttr("href") ? element.attr("href") : element.attr("src");
            String lower = raw.strip().toLowerCase(Locale.ROOT);
            if (lower.startsWith("javascript:")) {
                scripts += lower.matches("javascript:\\s*(?:;|void\\(0\\);?)?") ? 0 : 1;
                continue;
            }
            Optional<String> target = Holding.resolve(here, raw).flatMap(uri -> Holding.path(holding.base(), uri));
            if (target.isEmpty() || holding.has(target.get())) {
                continue;
            }
            boolean unsure =
                    holding.local() && (lower.startsWith("/") || target.get().contains("?"));
            rooted += unsure ? 1 : 0;
            boolean absent = !unsure && (holding.whole() || holding.gone().contains(target.get()));
            if (absent && told.add(target.get()) && told.size() <= MOST_OF_A_PAGE) {
                note(Rule.BROKEN_LINK, "没有这个文件：" + target.get(), "no such file: " + target.get());
            }
        }
        if (scripts > 0) {
            note(
                    Rule.NOT_ASSESSABLE,
                    scripts + " 个链接要运行脚本，无法判断",
                    scripts + " links need scripts, which are not run: not assessable");
        }
        if (rooted > 0) {
            note(
                    Rule.NOT_ASSESSABLE,
                    rooted + " 个链接从网站的根或者带参数，文件夹里看不到，无法判断",
                    rooted + " links start at the site's root or have a query: not assessable in a folder");
        }
    }

    private NavigableMap<String, String> names() {
        NavigableMap<String, String> names = Names.none();
        for (Element element : page.select("a, h1, h2, h3, h4, dt")) {
            Names.in(element.ownText().isBlank() ? element.attr("title") : element.text(), names);
        }
        Names.in(page.select("meta[name=ColumnName]").attr("content"), names);
        return names;
    }

    /** Document numbers in other brackets, and days that do not exist. */
    private void writing() {
        Set<String> told = new HashSet<>();
        Matcher matcher = NUMBER.matcher(words);
        while (matcher.find() && told.size() < MOST_OF_A_PAGE) {
            String right = matcher.group(1) + "〔" + matcher.group(2) + "〕" + matcher.group(3) + "号";
            if (told.add(right)) {
                found.add(Rule.DOCUMENT_NUMBER.warning(
                        Place.of(path),
                        new Wording(
                                "发文字号写成“" + matcher.group() + "”",
                                "a document number is written “" + matcher.group() + "”"),
                        new Wording("应为 " + right, "it should be " + right)));
            }
        }
        DatedLists.impossible(words).stream()
                .distinct()
                .limit(MOST_OF_A_PAGE)
                .forEach(day -> found.add(Rule.DATE_WRITING.warning(
                        Place.of(path),
                        new Wording("没有“" + day + "”这一天", "there is no day “" + day + "”"),
                        Wording.NONE)));
    }

    /** What stands in attributes that programs and screen readers show. */
    private String attributes() {
        StringBuilder all = new StringBuilder();
        page.select("[title], [alt], [value], meta[content]").stream()
                .limit(5000)
                .forEach(one -> {
                    for (String name : List.of("title", "alt", "value", "content")) {
                        if (one.hasAttr(name)) {
                            all.append(one.attr(name)).append('\n');
                        }
                    }
                });
        return all.toString();
    }
}
