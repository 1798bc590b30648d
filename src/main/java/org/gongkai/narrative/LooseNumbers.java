package org.gongkai.narrative;

import java.math.BigDecimal;
import java.util.List;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.gongkai.finding.Finding;
import org.gongkai.finding.Rule;
import org.gongkai.finding.Severity;
import org.gongkai.finding.Wording;

/** Numbers that cannot be as they stand (数字的写法): {@code 963余条}, {@code 公开信息  条}, {@code 占%}. */
final class LooseNumbers {

    /** A blank, a line or crosses where a number belongs. */
    private static final Pattern BLANK =
            Pattern.compile("(?<=[\\p{IsHan}）])(?:[ \\t\\u3000_]{1,40}|[_＿]{2,40}|[XxＸ×○]{1,8})"
                    + "(?:件次|人次|件|条|篇|次|项|份|个|家|名|期|场|起|宗|部|台|批|封|万元|元|%|％)(?=[，,；;。、）)])");

    /** A unit right behind a noun that it is no part of. */
    private static final Pattern BARE =
            Pattern.compile("(?:信息|公开|发布|推送|转发|回复|留言|稿件|报道)(?:共|计|共计)?[条篇](?=[，；。、])|占(?:比|总数的|总量的)?[%％]");

    private static final String UNITS = "条篇件次项份起宗";

    /** Words of which the unit is the end. */
    private static final Pattern WORD = Pattern.compile(
            "(?:头|链|线|信|教|戒|词|发|粉|面|便|油|萝卜)条$|(?:文|案|事|邮|信|稿|附|软|硬|证|条|部|要|急|来|函|零|原|印|描|批|子|密|物|元|构|组|套|插|固|配|快|请|复|办|收)件$"
                    + "|(?:诗|名|新|开|续|全|长|短)篇$|(?:多|首|批|人|层|其|屡|历|每|再|依|逐|席|场|档|版|频|名|班|轮|梯|台|车|航)次$|(?:事|专|选|款|奖|各|单|逐|义|强|进|两|一)项$"
                    + "|(?:身|月|省|年|股|备|部|一|成|水)份$|(?:一|发|引|缘|提|兴|掀|升|崛|早|奋|唤)起$|(?:卷|正|祖|同|一)宗$");

    private static final int FAR = 120;
    private static final int SHOWN = 8;

    private final ReportText text;
    private final Counts numbers;
    private final Set<Integer> compared;
    private final TextNotes notes;

    /** @param told those that the tables may know, so that a round one is told already */
    LooseNumbers(ReportText text, Counts numbers, List<Told> told) {
        this.text = text;
        this.numbers = numbers;
        this.compared = told.stream()
                .filter(one -> !one.figures().isEmpty())
                .map(one -> one.count().start())
                .collect(Collectors.toSet());
        this.notes = new TextNotes(text);
    }

    List<Finding> check() {
        for (Sentences.Range line : Sentences.lines(text.body())) {
            if (table(line)) {
                continue;
            }
            List<Count> counts = numbers.in(line);
            counts.forEach(this::exact);
            missing(BLANK, line);
            missing(BARE, line);
            counts.forEach(this::listed);
        }
        return notes.all();
    }

    private boolean table(Sentences.Range line) {
        for (int i = line.start(); i < line.end(); i++) {
            if ("|\t<".indexOf(text.body().charAt(i)) >= 0) {
                return true;
            }
        }
        return false;
    }

    /** 余 and 多 stand behind round numbers. */
    private void exact(Count count) {
        boolean more = count.vague().equals("余") || count.vague().equals("多");
        boolean round = count.value().remainder(BigDecimal.TEN).signum() == 0;
        if (more
                && !round
                && count.value().compareTo(BigDecimal.TEN) > 0
                && count.decimals() == 0
                && !compared.contains(count.start())) {
            String written = text.body().substring(count.start(), count.end());
            notes.add(
                    Rule.ROUND_NUMBER,
                    Severity.WARNING,
                    count.start(),
                    new Wording(
                            "准确的数字不能带“" + count.vague() + "”：" + written,
                            "an exact number is not “" + count.vague() + "”: " + written),
                    new Wording("删去“" + count.vague() + "”，或者写整十、整百的约数", "delete it, or write a round number"));
        }
    }

    private void missing(Pattern pattern, Sentences.Range line) {
        Matcher matcher =
                pattern.matcher(text.body()).region(line.start(), line.end()).useTransparentBounds(true);
        while (matcher.find()) {
            gap(matcher.start(), matcher.end());
        }
    }

    /** {@code 企业资质条、施工许可证76条}: a thing of the list has the unit and no number. */
    private void listed(Count count) {
        if (!count.joined()
                || count.unit().length() != 1
                || UNITS.indexOf(count.unit().charAt(0)) < 0) {
            return;
        }
        for (String noun : count.named().subList(0, count.named().size() - 1)) {
            if (noun.length() > 2
                    && noun.endsWith(count.unit())
                    && !WORD.matcher(noun).find()) {
                int from = Math.max(0, count.start() - FAR);
                int at = text.body().substring(from, count.start()).lastIndexOf(noun + "、");
                if (at >= 0) {
                    gap(from + at + noun.length() - 1, from + at + noun.length());
                }
            }
        }
    }

    private void gap(int start, int end) {
        String before = text.body().substring(Math.max(0, start - SHOWN), end);
        String words = before.substring(Math.max(before.lastIndexOf('，'), before.lastIndexOf('\n')) + 1);
        notes.add(
                Rule.TEXT_QUALITY,
                start,
                new Wording("“" + words + "”缺少数字", "“" + words + "”: the number is missing"),
                new Wording("补上数字；没有的写 0", "write the number, 0 where there is none"));
    }
}
