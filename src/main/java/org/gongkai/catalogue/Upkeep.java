package org.gongkai.catalogue;

import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.gongkai.calendar.WorkingDays;
import org.gongkai.content.Category;
import org.gongkai.content.HeaderKey;
import org.gongkai.content.LedgerKind;
import org.gongkai.content.Site;
import org.gongkai.content.Term;
import org.gongkai.finding.Finding;
import org.gongkai.finding.Findings;
import org.gongkai.finding.Place;
import org.gongkai.finding.Rule;
import org.gongkai.finding.Severity;
import org.gongkai.finding.Wording;
import org.gongkai.review.Entry;

/**
 * Whether the columns are kept (栏目维护): none blank without a statement, none stale, the fifteen items complete, every
 * normative document with a reading (条例 第二十条；国办秘函〔2019〕19号). What it finds goes to the office only.
 */
public final class Upkeep {

    /** A tree with columns for fewer items is that of a part of an organ, not one arranged by article 20. */
    private static final int ARRANGED = 5;

    /** Days within which a home page shows something new. */
    private static final int FRESH = 14;

    private static final String ORGAN_ITEM = "20-02";

    /** So many documents without a reading are named; of the others only their number. */
    private static final int MOST = 20;

    private final Catalogue catalogue;
    private final Unsettled unsettled;
    private final Site site;
    private final WorkingDays calendar;
    private final LocalDate today;
    private final Findings findings;

    /**
     * Of what is published.
     *
     * @param unsettled the entries in error, which may be what is missing
     */
    public Upkeep(Catalogue catalogue, Unsettled unsettled, Site site, WorkingDays calendar, Findings findings) {
        this.catalogue = catalogue;
        this.unsettled = unsettled;
        this.site = site;
        this.calendar = calendar;
        this.today = catalogue.asOf().toLocalDate();
        this.findings = findings;
    }

    /** Looks at every column. */
    public void check() {
        for (Category category : catalogue.categories().all()) {
            blank(category);
            stale(category);
        }
        items();
        readings();
        new LedgerDuties(catalogue, calendar, findings).check();
        catalogue.projects().check(today, site.domain(), unsettled, findings);
        new BudgetDuties(catalogue, unsettled, findings).check();
        new GuideDuties(catalogue, findings).check();
        new Periods(catalogue, calendar, findings).check();
    }

    private void blank(Category category) {
        int count = catalogue.count(category);
        if (count > 0 && !category.none().isEmpty()) {
            findings.add(Finding.of(
                            Rule.BLANK_COLUMN,
                            category.place(),
                            new Wording(
                                    "栏目“" + category.name() + "”写明没有此类事项，却有 " + count + " 条公开的信息",
                                    "category “" + category.key() + "” says that there is nothing, but has " + count
                                            + " entries"),
                            new Wording("删去 none", "remove none"))
                    .as(Severity.WARNING));
        } else if (count == 0
                && unsettled.in(category).isEmpty()
                && category.none().isEmpty()
                && category.children().isEmpty()) {
            Finding blank = Finding.of(
                    Rule.BLANK_COLUMN,
                    category.place(),
                    new Wording(
                            "栏目“" + category.name() + "”没有公开的信息，也没有说明",
                            "category “" + category.key() + "” is blank and says nothing about it"),
                    new Wording(
                            "发布信息；确无此类事项的，写“none: 本机关无此类事项。”；不需要的栏目删去",
                            "publish something, state “none: …”, or remove the category"));
            // a period that ended overnight is no fault of the column
            findings.add(catalogue.closed(category) ? blank.as(Severity.WARNING) : blank);
        }
    }

    /** A release or a change counts as an update. */
    private void stale(Category category) {
        Optional<Term> term = category.updateWithin();
        if (term.isEmpty()
                || unsettled.in(category).stream().anyMatch(lost -> lost.touched(day -> !late(day, term.get())))) {
            return;
        }
        Optional<LocalDate> newest = catalogue.below(category).stream()
                .map(Upkeep::touched)
                .max(LocalDate::compareTo)
                .filter(day -> late(day, term.get()));
        newest.ifPresent(day -> findings.add(
                rule(category),
                category.place(),
                new Wording(
                        "栏目“" + category.name() + "”最近一次更新是 " + day + "，应在 "
                                + term.get().last(day, calendar).day() + " 以前更新",
                        "category “" + category.key() + "” was updated on " + day + " and was due by "
                                + term.get().last(day, calendar).day()),
                new Wording("发布新的信息；内容没有变化的，核对后写上变更日期（changed）并重新审查", "publish, or confirm an entry and set changed")));
    }

    private boolean late(LocalDate day, Term term) {
        return term.last(day, calendar).day().isBefore(today);
    }

    private static LocalDate touched(Entry entry) {
        LocalDate released = entry.released().toLocalDate();
        return entry.day(HeaderKey.CHANGED).filter(released::isBefore).orElse(released);
    }

    private static Rule rule(Category category) {
        return switch (category.type()) {
            case "政策文件", "工作动态", "通知公告" -> Rule.STALE_POLICY;
            case "机构职能", "负责人信息", "概况信息" -> Rule.STALE_ORGAN;
            default -> Rule.STALE_COLUMN;
        };
    }

    private Stream<Category> columns(String item) {
        return catalogue.categories().all().stream()
                .filter(category -> category.item().equals(item));
    }

    private void items() {
        List<Article20> missing = Article20.ITEMS.stream()
                .filter(item -> columns(item.code()).findAny().isEmpty())
                .toList();
        if (Article20.ITEMS.size() - missing.size() < ARRANGED) {
            return;
        }
        home();
        for (Article20 item : missing) {
            findings.add(
                    Rule.STATUTORY_ITEMS,
                    Place.of("content/categories.yaml"),
                    new Wording(
                            "条例第二十条" + item.ordinal() + "没有栏目：" + item.text(),
                            "no category for item " + item.code() + " of article 20"),
                    new Wording(
                            "设立栏目并写“item: \"" + item.code() + "\"”；没有此类事项的写 none",
                            "add a category with item: \"" + item.code() + "\", and none where there is nothing"));
        }
        organ();
    }

    /** 首页不更新: of a whole column; that of a part of an organ is no home page. */
    private void home() {
        catalogue.entries().stream()
                .findFirst()
                .map(entry -> entry.released().toLocalDate())
                .filter(newest -> newest.plusDays(FRESH).isBefore(today))
                .filter(newest -> unsettled.entries().stream()
                        .noneMatch(
                                lost -> lost.touched(day -> !day.plusDays(FRESH).isBefore(today))))
                .ifPresent(newest -> findings.add(
                        Rule.STALE_HOME,
                        Place.of("content"),
                        new Wording(
                                "最近一次发布是 " + newest + "，首页已有 " + newest.until(today, ChronoUnit.DAYS) + " 天没有更新",
                                "the last release was on " + newest + ", " + newest.until(today, ChronoUnit.DAYS)
                                        + " days ago"),
                        new Wording("首页两周之内应当有新的信息", "the home page should show something new within two weeks")));
    }

    /** What item 2 asks for one by one: offices, leaders, address, hours and telephone. */
    private void organ() {
        Optional<Category> column = columns(ORGAN_ITEM).findFirst();
        if (column.isEmpty()) {
            return;
        }
        List<String> missing = new ArrayList<>();
        boolean lost = columns(ORGAN_ITEM).anyMatch(one -> !unsettled.in(one).isEmpty());
        if (!lost && columns(ORGAN_ITEM).noneMatch(one -> one.type().equals("机构职能") && catalogue.count(one) > 0)) {
            missing.add("机关职能");
        }
        if (!lost && lacks(LedgerKind.OFFICES)) {
            missing.add("机构设置（台账“机构”）");
        }
        if (!lost && lacks(LedgerKind.LEADERS)) {
            missing.add("负责人姓名（台账“负责人”）");
        }
        Site.Office office = site.office();
        for (List<String> one : List.of(
                List.of("办公地址（site.yaml 的 office.address）", office.address()),
                List.of("办公时间（site.yaml 的 office.hours）", office.hours()),
                List.of("联系方式（site.yaml 的 office.phone）", office.phone()))) {
            if (one.get(1).isEmpty()) {
                missing.add(one.get(0));
            }
        }
        missing.forEach(what -> findings.add(
                Rule.STATUTORY_ITEMS,
                column.get().place(),
                new Wording("条例第二十条第（二）项缺少：" + what, "item 20-02 lacks: " + what),
                new Wording("补上，见手册“站点数据”", "add it, see the handbook")));
    }

    /** Whether no published entry of the item carries such a ledger. */
    private boolean lacks(LedgerKind kind) {
        return columns(ORGAN_ITEM)
                .flatMap(column -> catalogue.in(column).stream())
                .noneMatch(entry ->
                        entry.ledger().filter(one -> one.kind() == kind).isPresent());
    }

    /** Whether an entry in error may be the reading of a document. */
    private boolean reads(Unsettled.Lost lost, Entry document) {
        boolean column = catalogue.categories().all().stream()
                .anyMatch(one -> one.type().equals("政策解读") && lost.line().contains(one.key()));
        return lost.manuscript().isPresent()
                ? lost.may(one -> one.header()
                        .texts(HeaderKey.INTERPRETS)
                        .contains(document.index().text()))
                : column;
    }

    /** 国办发〔2016〕19号: a document and its reading are published together; acts that only repeal or amend need none. */
    private void readings() {
        if (catalogue.categories().all().stream().noneMatch(one -> one.type().equals("政策解读"))) {
            return; // the tree has no place for them
        }
        List<Entry> silent = catalogue.inForceOrComing().stream()
                .filter(entry -> catalogue.interpreting(entry).isEmpty())
                .filter(entry -> unsettled.entries().stream().noneMatch(lost -> reads(lost, entry)))
                .filter(entry -> entry.texts(HeaderKey.REPEALS).isEmpty()
                        && entry.texts(HeaderKey.AMENDS).isEmpty())
                .filter(entry -> entry.released().toLocalDate().plusYears(1).isAfter(today))
                .toList();
        silent.stream()
                .limit(MOST)
                .forEach(entry -> findings.add(Finding.of(
                                Rule.RELATION,
                                entry.place(HeaderKey.TITLE),
                                new Wording("规范性文件没有解读", "a normative document without a reading"),
                                new Wording(
                                        "发布解读，写“interprets: [" + entry.index().text() + "]”，两边就互相链接",
                                        "publish a reading with interprets: ["
                                                + entry.index().text() + "]"))
                        .as(Severity.WARNING)));
        if (silent.size() > MOST) {
            findings.add(Finding.of(
                            Rule.RELATION,
                            Place.of("content"),
                            new Wording(
                                    "另有 " + (silent.size() - MOST) + " 件规范性文件没有解读",
                                    (silent.size() - MOST) + " more documents without a reading"),
                            Wording.NONE)
                    .as(Severity.WARNING));
        }
    }
}
