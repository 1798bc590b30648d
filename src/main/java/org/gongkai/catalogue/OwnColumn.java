package org.gongkai.catalogue;

import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.gongkai.content.Manuscript;
import org.gongkai.content.header.HeaderKey;
import org.gongkai.content.register.LedgerKind;
import org.gongkai.content.site.Category;
import org.gongkai.content.site.Regime;
import org.gongkai.content.site.Unit;
import org.gongkai.finding.Finding;
import org.gongkai.finding.Rule;
import org.gongkai.finding.Wording;
import org.gongkai.review.Entry;

/**
 * Whether every column holds what belongs there and nothing else (专栏姓专、内容不混杂，国办公开办函〔2019〕61号): no news among what the
 * law asks for, nothing of another organ without its source, nothing in two columns, no text that only points to files.
 */
public final class OwnColumn implements Duty {

    private static final String STATUTORY = "法定主动公开内容";

    private static final Pattern MEETING =
            Pattern.compile(".{2,}(?:召开|举办|举行|组织开展|开展|参加|承办).{2,}(?:会|会议|大会|座谈|活动|仪式|讲座|竞赛|比赛|培训班|主题党日|演练|典礼)");
    private static final Pattern VISIT =
            Pattern.compile(".{2,}(?:赴|到|在|深入|莅临|一行).{2,}(?:调研|检查指导|督导检查|督导|视察|考察|考察学习|慰问|走访|走访慰问|检查工作|指导工作|看望慰问)"
                    + "|.{2,}(?:走访慰问|看望慰问).{2,}");
    private static final Pattern SPIRIT = Pattern.compile(".{2,}(?:传达|学习贯彻|传达学习|深入学习).{2,}(?:精神|讲话|思想)");
    private static final Pattern PRAISE = Pattern.compile(".{2,}(?:喜获|荣获|获评|圆满落幕|圆满结束|拉开帷幕|侧记|掠影|纪实|风采)(?:.{2,})?");
    private static final List<Pattern> NEWS = List.of(MEETING, VISIT, SPIRIT, PRAISE);

    /** A title that ends so is that of a document or of data, whatever else it says. */
    private static final Pattern DOCUMENT = Pattern.compile(
            ".*(?:通知|公告|通告|公示|通报|办法|规定|方案|意见|规划|计划|要点|安排|报告|决定|批复|函|答复|解读|说明|情况|指南|须知|名单|目录|清单|表|预案|制度|细则|规程|标准|预算|决算|结果|统计|数据|合同|提示|问答|条例|职能|职责|决定书)(?:[（(].*[）)])?");

    /** A title of so many characters is no title of custom. */
    private static final int OWN_TITLE = 10;

    private static final int OWN_TEXT = 50;

    @Override
    public List<Finding> check(Holdings holdings) {
        List<Finding> found = new ArrayList<>(PointingTexts.check(holdings));
        Set<String> own = own(holdings);
        holdings.eachOpen(manuscript -> {
            Optional<Category> column = manuscript.category(holdings.catalogue().categories());
            if (column.isPresent()) {
                news(manuscript, column.get(), holdings).ifPresent(found::add);
                foreign(manuscript, own).ifPresent(found::add);
            }
        });
        found.addAll(twins(holdings.catalogue()));
        return found;
    }

    private static Optional<Finding> news(Manuscript manuscript, Category column, Holdings holdings) {
        boolean statutory = holdings.catalogue().categories().line(column).stream()
                .anyMatch(one -> one.item() != null || one.name().equals(STATUTORY));
        boolean may = column.regime() == Regime.GOVERNMENT
                && statutory
                && !column.type().equals("工作动态")
                && !manuscript.header().has(HeaderKey.NUMBER)
                && manuscript
                        .header()
                        .text(HeaderKey.GENRE)
                        .filter(genre -> !genre.equals("其他"))
                        .isEmpty();
        return manuscript
                .header()
                .text(HeaderKey.TITLE)
                .filter(title -> may && news(title))
                .map(title -> Rule.NEWS_IN_COLUMN.at(
                        manuscript.place(HeaderKey.TITLE),
                        new Wording(
                                "栏目“" + column.name() + "”是法定主动公开内容，这篇像是工作动态",
                                "column “" + column.key()
                                        + "” is for what the law asks to disclose; this looks like news"),
                        new Wording(
                                "移到网站的工作动态栏目；确属法定公开内容的，改成说明内容的标题",
                                "move it to the news of the website, or give it a title that says what it discloses")));
    }

    static boolean news(String title) {
        String plain = title.replaceAll("[\\s“”\"《》]", "");
        return !DOCUMENT.matcher(plain).matches()
                && NEWS.stream().anyMatch(pattern -> pattern.matcher(plain).matches());
    }

    /** By what names the organ and its parts go. */
    private static Set<String> own(Holdings holdings) {
        Set<String> own = new HashSet<>();
        own.add(holdings.site().organ());
        own.add(holdings.site().name());
        own.add(holdings.site().office().name());
        holdings.catalogue().categories().all().stream()
                .flatMap(column -> column.units().stream())
                .map(Unit::name)
                .forEach(own::add);
        holdings.catalogue().entries().stream()
                .flatMap(entry -> entry.ledger().stream())
                .filter(ledger -> ledger.kind() == LedgerKind.OFFICES)
                .flatMap(ledger -> ledger.rows().stream())
                .map(row -> row.text("name"))
                .forEach(own::add);
        own.remove("");
        return own;
    }

    private static Optional<Finding> foreign(Manuscript manuscript, Set<String> own) {
        List<String> issuers = manuscript.header().texts(HeaderKey.ISSUER);
        if (issuers.isEmpty() || manuscript.header().has(HeaderKey.SOURCE) || ours(issuers.get(0), own)) {
            return Optional.empty();
        }
        boolean joint = issuers.stream().anyMatch(one -> ours(one, own));
        String lead = issuers.get(0);
        return Optional.of(Rule.FOREIGN_ITEM.at(
                manuscript.place(HeaderKey.ISSUER),
                joint
                        ? new Wording(
                                "牵头的是“" + lead + "”，由牵头机关公开（条例第十条）",
                                "the lead is “" + lead + "”, which is to publish it")
                        : new Wording(
                                "发文机关“" + lead + "”不是本机关，也没有写来源",
                                "“" + lead + "” is another organ, and no source is named"),
                new Wording("转载的写明来源（source）；本机关的，改正发文机关", "name the source of a reprint, or correct issuer")));
    }

    private static boolean ours(String issuer, Set<String> own) {
        return own.stream().anyMatch(issuer::startsWith);
    }

    /** One information, one place: readers find it in several columns by links, not by copies. */
    private static List<Finding> twins(Catalogue catalogue) {
        Map<String, Entry> first = new HashMap<>();
        List<Finding> found = new ArrayList<>();
        List<Entry> oldestFirst = new ArrayList<>(catalogue.entries());
        Collections.reverse(oldestFirst);
        for (Entry entry : oldestFirst) {
            keys(entry)
                    .flatMap(key -> Stream.ofNullable(first.putIfAbsent(key, entry)))
                    .filter(twin ->
                            !twin.category().key().equals(entry.category().key()))
                    .filter(twin -> alike(entry, twin) || entry.body().length() >= OWN_TEXT)
                    .findFirst()
                    .ifPresent(twin -> found.add(Rule.FOREIGN_ITEM.at(
                            entry.place(HeaderKey.TITLE),
                            new Wording(
                                    "与“" + twin.category().name() + "”栏目的 " + twin.path() + " 是同一信息",
                                    "the same as " + twin.path() + " of column “"
                                            + twin.category().key() + "”"),
                            new Wording("只留一处，另一处用链接", "keep one of them, and link it"))));
        }
        return found;
    }

    private static boolean alike(Entry entry, Entry twin) {
        return named(entry).isPresent() && named(entry).equals(named(twin));
    }

    /** What only the same information has twice; a short text may be anybody's, and is asked for only where there is another. */
    private static Stream<String> keys(Entry entry) {
        return Stream.concat(named(entry).stream(), Stream.of(entry.bodyHash()));
    }

    private static Optional<String> named(Entry entry) {
        String title = entry.title().replaceAll("[\\s《》“”]", "");
        return title.length() < OWN_TITLE
                ? Optional.empty()
                : Optional.of(title + " " + entry.formed() + " " + entry.genre());
    }
}
