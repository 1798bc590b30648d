package org.gongkai.narrative;

import java.math.BigDecimal;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.gongkai.narrative.Split.Part;

/** Whether the parts that a text names are all that there are (各部分是否齐全), so that they must make up the whole. */
final class Complete {

    private static final Pattern REST = Pattern.compile("^(?:其他|其余|其它)");

    /** Kinds that leave nothing over: each part is of another of them, and all are there. */
    private static final List<List<Pattern>> KINDS = Stream.of(
                    "自然人|公民|个人;法人|组织|单位",
                    "线上|网上|网络;线下|现场|当面",
                    "市级|市本级|市直;县级|区级|县区|区县|县市|县（",
                    "省级|省本级|省直;市级|市县|地市",
                    "国家级|中央;省级|地方",
                    "按时|按期;延期|逾期",
                    "已办结|已完成|已答复|办结;未办结|正在办理|在办|未完成",
                    "行政复议;行政诉讼",
                    "规章;规范性文件",
                    "男;女")
            .map(kinds -> Stream.of(kinds.split(";", -1)).map(Pattern::compile).toList())
            .toList();

    /** A gap of less than a thousandth of the whole is a slip, not a part that was left out. */
    private static final BigDecimal THOUSAND = BigDecimal.valueOf(1000);

    private Complete() {}

    static boolean is(Split split) {
        List<Part> parts = split.parts();
        if (parts.size() < 2) {
            return false;
        }
        String last = parts.get(parts.size() - 1).count().subject();
        return REST.matcher(last).find() || split.sharesAreWhole() || opposite(parts) || hardlyLess(split);
    }

    private static boolean opposite(List<Part> parts) {
        return KINDS.stream()
                .filter(kinds -> kinds.size() == parts.size())
                .anyMatch(kinds -> java.util.stream.IntStream.range(0, kinds.size())
                        .allMatch(i -> kinds.get(i)
                                        .matcher(parts.get(i).count().subject())
                                        .find()
                                && kinds.stream()
                                        .filter(kind -> kind != kinds.get(i))
                                        .noneMatch(kind -> kind.matcher(
                                                        parts.get(i).count().subject())
                                                .find())));
    }

    private static boolean hardlyLess(Split split) {
        BigDecimal gap = split.whole().value().subtract(split.sum());
        return gap.signum() > 0
                && gap.multiply(THOUSAND).compareTo(split.whole().value()) < 0;
    }
}
