package org.gongkai.content.register;

import java.util.Optional;
import java.util.regex.Pattern;
import org.gongkai.application.Application;
import org.gongkai.application.Application.Event;
import org.gongkai.application.Charge;
import org.gongkai.application.Charge.Measure;
import org.gongkai.application.Fees;
import org.gongkai.content.yaml.Field;
import org.gongkai.content.yaml.Shape;
import org.gongkai.finding.Rule;
import org.gongkai.finding.Wording;

/** The columns of the register on the fee (信息处理费；国办函〔2020〕109号), and whether the sum is that of the tables. */
public final class RegisterCharge {

    private static final Pattern COUNT = Pattern.compile("[1-9][0-9]{0,5}");
    private static final Pattern YUAN = Pattern.compile("([0-9]{1,9})(\\.0{1,2})?元?");

    private static final Shape<Integer> MANY = Cells.TEXT.as(
            text -> Optional.of(text).filter(COUNT.asMatchPredicate()).map(Integer::valueOf),
            text -> new Wording("“" + text + "”不是个数", "“" + text + "” is no number"),
            new Wording("只写阿拉伯数字", "write digits only"));
    private static final Shape<Long> SUM = Cells.TEXT.as(
            text -> Optional.of(YUAN.matcher(text)).filter(sum -> sum.matches()).map(sum -> Long.valueOf(sum.group(1))),
            text -> new Wording("“" + text + "”不是以元为单位的整数", "“" + text + "” is no sum in whole yuan"),
            new Wording("以元为单位，只写阿拉伯数字", "in yuan, digits only"));

    public static final Field<Optional<Integer>> PIECES =
            Field.of("pieces", "件数", Cells.maybe(MANY), "按件计收的，收费通知所计的件数（同一申请人在一个自然月内累计）");
    public static final Field<Optional<Integer>> PAGES =
            Field.of("pages", "页数", Cells.maybe(MANY), "按量计收的，提供的页数；一件申请只选件数、页数中的一种");
    public static final Field<Optional<Long>> FEE =
            Field.of("fee", "收费金额", Cells.maybe(SUM), "收费通知的金额，以元为单位；与按标准算出的核对（G-136）");
    public static final Field<Optional<Long>> REDUCED =
            Field.of("reduced", "减免", Cells.maybe(SUM), "减免的金额，以元为单位，没有减免的空着");

    private final RegisterRow row;
    private final Application application;

    RegisterCharge(RegisterRow row, Application application) {
        this.row = row;
        this.application = application;
    }

    /** What the cells say; nothing where all of them are empty. */
    static Optional<Charge> read(RegisterRow row) {
        Optional<Integer> pieces = row.cells().some(PIECES);
        Optional<Integer> pages = row.cells().some(PAGES);
        Optional<Measure> measure = pieces.map(count -> new Measure(Fees.BY_ITEM, count))
                .or(() -> pages.map(count -> new Measure(Fees.BY_PAGE, count)));
        Optional<Long> fee = row.cells().some(FEE);
        Optional<Long> reduced = row.cells().some(REDUCED);
        if (pieces.isPresent() && pages.isPresent()) {
            row.find(
                    Rule.FEE,
                    PAGES,
                    new Wording("件数和页数都填了", "both items and pages are counted"),
                    new Wording(
                            "一件申请只能按一种标准收费，删去一个",
                            "an application is charged by one table only: empty one of the cells"));
        }
        return measure.isPresent() || fee.isPresent() || reduced.isPresent()
                ? Optional.of(new Charge(measure, reduced.orElse(0L), fee))
                : Optional.empty();
    }

    /** Whether it goes together, and the sum is right. */
    void check() {
        application.charge().ifPresent(charge -> {
            row.needs(FEE, charge.fee(), RegisterReader.FEE_ASKED, application.on(Event.FEE_ASKED));
            if (byTables()) {
                measured(charge);
            }
        });
    }

    /** Before 2021 other fees were asked. */
    private boolean byTables() {
        return application
                .on(Event.FEE_ASKED)
                .filter(day -> day.isBefore(Charge.FIRST_DAY))
                .isEmpty();
    }

    private void measured(Charge charge) {
        if (charge.measure().isEmpty()) {
            row.find(
                    Rule.FEE,
                    charge.fee().isPresent() ? FEE : REDUCED,
                    new Wording("没有填“件数”或者“页数”", "neither pieces nor pages are filled in"),
                    new Wording("补上计费的件数或者页数", "fill in the items or the pages that are charged"));
            return;
        }
        Measure measure = charge.measure().get();
        long full = measure.full();
        long due = Math.max(0, full - charge.reduced());
        if (charge.reduced() > full) {
            row.find(
                    Rule.FEE,
                    REDUCED,
                    new Wording(
                            "减免 " + charge.reduced() + " 元，" + measure.text() + "按标准只应收 " + full + " 元",
                            "reduced by " + charge.reduced() + " yuan, of " + full + " that the table asks for"),
                    new Wording("核对件数、页数和减免", "check the count and the reduction"));
        } else if (charge.fee().filter(fee -> fee != due).isPresent()) {
            String less = charge.reduced() > 0 ? "，减免 " + charge.reduced() + " 元" : "";
            row.find(
                    Rule.FEE,
                    FEE,
                    new Wording(
                            "收费金额填 " + charge.fee().get() + " 元，" + measure.text() + less + "，按标准应为 " + due + " 元",
                            "the fee is " + charge.fee().get() + " yuan, by the table it is " + due),
                    new Wording(
                            "改为 " + due + "，或者核对件数、页数和减免", "write " + due + ", or check the count and the reduction"));
        } else if (full == 0 && application.on(Event.FEE_ASKED).isPresent()) {
            row.find(
                    Rule.FEE,
                    RegisterReader.FEE_ASKED,
                    new Wording(
                            measure.text() + "按标准不收费，却发了收费通知", "a fee was asked for what the table has for nothing"),
                    new Wording("核对件数、页数；不收费的撤回通知", "check the count; withdraw the notice if nothing is due"));
        }
    }
}
