package org.gongkai.inspect;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.gongkai.calendar.Deadline;
import org.gongkai.content.site.Term;
import org.gongkai.finding.Rule;
import org.gongkai.finding.Wording;
import org.jspecify.annotations.Nullable;

/** Judges of columns: whether they are kept (栏目维护), and whether the statutory items are there (条例 第二十条). */
final class ColumnJudges {

    private ColumnJudges() {}

    /** As the duty of columns finds it inside; from outside, columns that show neither entries nor a statement. */
    static JudgeAnswer blank(Indicator indicator, Situation situation) {
        Optional<JudgeAnswer> duty = situation
                .of(List.of(Rule.BLANK_COLUMN))
                .map(found -> FindingJudges.counted(
                        found,
                        new Criterion(
                                List.of(Rule.BLANK_COLUMN),
                                List.of(),
                                "",
                                "",
                                "",
                                List.of(),
                                Extent.COLUMNS,
                                indicator.criterion().limit(),
                                null),
                        situation));
        return duty.orElseGet(() -> situation.columns().answer(columns -> {
            List<Proof> blank = columns.stream()
                    .filter(ColumnState::blank)
                    .map(one -> new Proof(one.place(), new Wording(one.name(), one.name())))
                    .toList();
            return columns.isEmpty()
                    ? JudgeAnswer.unseen(Extent.COLUMNS.none())
                    : JudgeAnswer.counted(
                            blank.size(),
                            indicator.criterion().limit(),
                            new Wording(
                                    "看了"
                                            + Extent.COLUMNS
                                                    .counted(columns.size())
                                                    .zh() + "，空白 " + blank.size() + " 个",
                                    "looked at "
                                            + Extent.COLUMNS
                                                    .counted(columns.size())
                                                    .en() + ": " + blank.size() + " are blank"),
                            blank);
        }));
    }

    static JudgeAnswer fresh(Indicator indicator, Situation situation) {
        return situation.columns().answer(columns -> fresh(indicator.criterion(), columns, situation));
    }

    private static JudgeAnswer fresh(Criterion criterion, List<ColumnState> columns, Situation situation) {
        int looked = 0;
        List<Proof> stale = new ArrayList<>();
        List<Proof> kept = new ArrayList<>();
        for (Criterion.Kept kind : criterion.columns()) {
            for (ColumnState column : columns) {
                // a blank column is counted as such, not as a stale one too
                LocalDate newest = column.newest();
                if (newest == null || !kind.means(column)) {
                    continue;
                }
                Deadline last = kind.within().last(newest, situation.calendar());
                if (last.provisional()) {
                    return provisional();
                }
                looked++;
                Wording told = new Wording(
                        column.name() + "：最近更新 " + newest + "，应在 " + last.day() + " 以前更新",
                        column.name() + ": updated on " + newest + ", due by " + last.day());
                (last.day().isBefore(situation.day()) ? stale : kept).add(new Proof(column.place(), told));
            }
        }
        if (looked == 0) {
            return JudgeAnswer.unseen("没有这些类型的栏目", "there are no columns of these types");
        }
        return JudgeAnswer.counted(
                stale.size(),
                criterion.limit(),
                new Wording(
                        "看了栏目 " + looked + " 个，超期没有更新 " + stale.size() + " 个",
                        "looked at " + looked + " columns: " + stale.size() + " are not updated in time"),
                stale.isEmpty() ? kept : stale);
    }

    private static JudgeAnswer provisional() {
        return JudgeAnswer.unseen(
                "没有有关年份的放假通知，工作日无从计算", "a year's holiday notice is not known: working days cannot be counted");
    }

    static JudgeAnswer home(Indicator indicator, Situation situation) {
        return situation
                .newest()
                .answer(newest -> updated(indicator, situation, newest.orElse(null), "发布", "released"));
    }

    /** Whether something was done within the indicator's term. */
    static JudgeAnswer updated(
            Indicator indicator, Situation situation, @Nullable LocalDate newest, String done, String doneEn) {
        Term within = indicator.criterion().within();
        if (newest == null || within == null) {
            return JudgeAnswer.fail("没有" + done + "过", "nothing was ever " + doneEn);
        }
        Deadline last = within.last(newest, situation.calendar());
        if (last.provisional()) {
            return provisional();
        }
        Wording told = new Wording(
                "最近一次" + done + "是 " + newest + "，应在 " + last.day() + " 以前再有",
                "last " + doneEn + " on " + newest + ", the next was due by " + last.day());
        return last.day().isBefore(situation.day())
                ? JudgeAnswer.fail(1, told, List.of())
                : JudgeAnswer.pass(told, List.of());
    }

    static JudgeAnswer item(Indicator indicator, Situation situation) {
        return situation.items().answer(items -> {
            ItemState item = items.get(indicator.criterion().item());
            if (item == null) {
                return situation.whole()
                        ? JudgeAnswer.fail("没有这一项的栏目", "no column is of this item")
                        : JudgeAnswer.unseen("没有看到这一项的信息", "nothing of this item is seen");
            }
            return item(item);
        });
    }

    private static JudgeAnswer item(ItemState item) {
        String columns = item.columns().isEmpty() ? "" : "栏目“" + String.join("”“", item.columns()) + "”，";
        String columnsEn = item.columns().isEmpty() ? "" : String.join(", ", item.columns()) + ": ";
        Wording told = new Wording(
                columns + "公开信息 " + item.entries() + " 条" + (item.statement() == null ? "" : "，写明：" + item.statement()),
                columnsEn + item.entries() + " entries"
                        + (item.statement() == null ? "" : ", states: " + item.statement()));
        if (!item.lacking().isEmpty()) {
            return JudgeAnswer.fail(item.lacking().size(), told, item.lacking());
        }
        return item.entries() > 0 || item.statement() != null
                ? JudgeAnswer.pass(told, item.newest())
                : JudgeAnswer.fail(1, told, List.of());
    }
}
