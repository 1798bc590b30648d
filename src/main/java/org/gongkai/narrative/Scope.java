package org.gongkai.narrative;

import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.gongkai.content.site.ReportTerms;

/**
 * Whose numbers the words tell (统计范围). A government's report is on all of its area: 全市 and 各部门 of a city are its own
 * numbers, what its office or its counties did is but a part. A department's report is on the department alone.
 */
final class Scope {

    private static final Pattern GOVERNMENT = Pattern.compile("([省市县区州旗盟镇乡])人民政府$");
    private static final Pattern AREA = Pattern.compile("([省市县区州旗盟镇乡])[^省市县区州旗盟镇乡]*$");
    private static final Pattern OFFICE = Pattern.compile("(?:我|本)(?:局|厅|委|办|院|机关|单位|部门|中心|部)|(?:局|厅|委)机关");
    private static final Pattern OTHERS = Pattern.compile("全国|全[省市区县州旗盟镇乡](?![域面])|[全本]系统|各监狱|各地|各级|各[省市区县州旗盟镇乡部单直]"
            + "|基层|下属|所属|下级|直属|[省市县区]级(?!以上)|[省市县区]本级|本级|[省市县区]直|镇街|乡镇|街道");
    private static final Pattern PART = Pattern.compile("[省市县区州旗]?(?:人民)?政府办公?[厅室]?|[省市县区州旗](?:人民)?政府(?!信息|网|门户|规章|部门)"
            + "|[省市县区]级(?!以上)|本级|[省市县区]直|基层|下属|所属|直属|(?:局|厅|委)(?:共|收|受|办|全)");

    private static final Pattern GATHERED = Pattern.compile("全[省市县区州旗盟]各[^，。；\n]{1,12}、各?(?:镇街|乡镇|街镇|街道|镇|乡|县|区|旗)");

    private final Optional<Pattern> whole;

    private Scope(Optional<Pattern> whole) {
        this.whole = whole;
    }

    /**
     * @param organ full name of the reporting organ
     * @param terms which may say that it is a government where the name does not
     */
    static Scope of(String organ, ReportTerms terms) {
        Matcher government = (terms.kind() == ReportTerms.Kind.GOVERNMENT ? AREA : GOVERNMENT).matcher(organ);
        return new Scope(
                government.find()
                        ? Optional.of(Pattern.compile("[全我本]" + government.group(1) + "(?![域面级])"))
                        : Optional.empty());
    }

    /** 全区各部门、各街道: added up over organs that report for themselves, whose sum need not be in any one report. */
    boolean gathered(String words) {
        return whole.isPresent() && GATHERED.matcher(words).find();
    }

    /** Whether these words tell the organ's own numbers (true), another's (false), or do not say. */
    Optional<Boolean> own(String words) {
        if (whole.isPresent()) {
            boolean all = whole.get().matcher(words).find();
            boolean part = PART.matcher(words.replace("各级", "")).find();
            boolean others = OTHERS.matcher(
                            whole.get().matcher(words).replaceAll("").replace("各级", ""))
                    .find();
            return all
                    ? Optional.of(!part)
                    : part || others
                            ? Optional.of(false)
                            : words.contains("本机关") ? Optional.of(true) : Optional.empty();
        }
        return OTHERS.matcher(words).find()
                ? Optional.of(false)
                : OFFICE.matcher(words).find() ? Optional.of(true) : Optional.empty();
    }
}
