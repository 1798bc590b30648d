package org.gongkai.narrative;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.gongkai.application.FeeYear;
import org.gongkai.finding.Finding;
import org.gongkai.finding.Rule;
import org.gongkai.finding.Wording;
import org.gongkai.narrative.Chapters.Chapter;

/**
 * What chapter six says of fees against the register of applications (信息处理费与登记簿核对；T3-8): that there were none, though
 * the register has some; sums that it does not have.
 */
final class FeesInWords {

    private static final Pattern ABOUT = Pattern.compile("信息处理费|收费通知|收取(?:的)?费用");
    private static final Pattern SUM = Pattern.compile("([0-9][0-9,，]*(?:\\.[0-9]+)?)\\s*(万?)元");
    private static final Pattern NONE =
            Pattern.compile("(?:未|没有?|不)(?:实际)?(?:发生|发出|收取|收过|产生)|无(?:任何)?(?:收费|费用|信息处理费)|(?<![0-9.])0\\s*(?:元|件)|零元");
    private static final BigDecimal TEN_THOUSAND = BigDecimal.valueOf(10_000);

    private final ReportText text;
    private final FeeYear register;

    FeesInWords(ReportText text, FeeYear register) {
        this.text = text;
        this.register = register;
    }

    /** A sum of a text. */
    private record Sum(int at, BigDecimal yuan) {}

    List<Finding> check() {
        return Chapters.of(text.body()).about("其他需要报告").stream()
                .flatMap(chapter -> sentences(chapter).stream())
                .map(this::check)
                .flatMap(Optional::stream)
                .limit(1)
                .toList();
    }

    /** The sentences of the chapter that are about fees. */
    private List<Sentences.Range> sentences(Chapter chapter) {
        List<Sentences.Range> some = new ArrayList<>();
        int start = chapter.start();
        for (int at = start; at <= chapter.end(); at++) {
            if (at == chapter.end() || "。\n".indexOf(text.body().charAt(at)) >= 0) {
                Sentences.Range range = new Sentences.Range(start, at);
                if (ABOUT.matcher(range.in(text.body())).find()) {
                    some.add(range);
                }
                start = at + 1;
            }
        }
        return some;
    }

    private Optional<Finding> check(Sentences.Range sentence) {
        List<Sum> sums = sums(sentence);
        Matcher none = NONE.matcher(sentence.in(text.body()));
        Optional<Sum> some =
                sums.stream().filter(sum -> sum.yuan().signum() > 0).findFirst();
        if (some.isEmpty()) {
            return none.find() && !register.none()
                    ? Optional.of(differs(
                            sentence.start() + none.start(),
                            new Wording(
                                    "第六章写没有收费，登记簿中有", "chapter 六 says that there were no fees, the register has some")))
                    : Optional.empty();
        }
        boolean fits = sums.stream()
                .anyMatch(sum -> sum.yuan().compareTo(BigDecimal.valueOf(register.received())) == 0
                        || sum.yuan().compareTo(BigDecimal.valueOf(register.asked())) == 0);
        return fits
                ? Optional.empty()
                : Optional.of(differs(
                        some.get().at(),
                        new Wording(
                                "第六章写的金额是 "
                                        + some.get().yuan().stripTrailingZeros().toPlainString() + " 元，登记簿中通知 "
                                        + register.asked() + " 元、收取 " + register.received() + " 元",
                                "chapter 六 has another sum than the register: asked " + register.asked()
                                        + " yuan, received " + register.received())));
    }

    private List<Sum> sums(Sentences.Range sentence) {
        List<Sum> sums = new ArrayList<>();
        Matcher sum = SUM.matcher(sentence.in(text.body()));
        while (sum.find()) {
            BigDecimal written = new BigDecimal(sum.group(1).replaceAll("[,，]", ""));
            sums.add(new Sum(
                    sentence.start() + sum.start(), sum.group(2).isEmpty() ? written : written.multiply(TEN_THOUSAND)));
        }
        return sums;
    }

    private Finding differs(int at, Wording message) {
        return text.finding(
                Rule.RECOUNT,
                at,
                message,
                new Wording(
                        "按登记簿写：" + register.sentence(),
                        "by the register there were " + register.notices() + " notices"));
    }
}
