package org.gongkai.narrative;

import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/** Nouns that are joined by 、, 和 or 及 (并列的名词); official wordings that have such a mark in themselves stay whole. */
final class Nouns {

    private static final Pattern PEOPLE = Pattern.compile("(?:公民、)?(法人)(?:或者?|和|及|与)(其他组织)");
    private static final Pattern APPLICANTS = Pattern.compile("公民、法人或其他组织(?:提出的?|提交的?|申请的?|的)?");
    private static final Pattern NO_LONGER = Pattern.compile("、行政机关不再处理其政府信息公开申请");
    private static final Pattern PETITIONS = Pattern.compile("信访、举报、?投诉");
    private static final Pattern AND =
            Pattern.compile("、|以及|(?<![涉普危顾波提言以])及(?!时|其|早|格)|(?<![共温附])和(?!谐|解|平|申诉|举报)|(?<![参给赋])与(?!会|上|去|否|其)");

    private static final String JOINTS = "、和及与以法";

    private Nouns() {}

    /** The nouns of a phrase, at least one. */
    static List<String> of(String words) {
        if (words.chars().noneMatch(c -> JOINTS.indexOf(c) >= 0)) {
            return List.of(words);
        }
        String whole = words;
        if (whole.indexOf('法') >= 0) {
            whole = PEOPLE.matcher(whole)
                    .replaceAll(match -> match.group().startsWith("公民") ? "公民、法人或其他组织" : "法人或其他组织");
            whole = APPLICANTS.matcher(whole).replaceAll("");
        }
        whole = NO_LONGER.matcher(whole).replaceAll("");
        whole = PETITIONS.matcher(whole).replaceAll("信访举报投诉");
        List<String> nouns =
                Stream.of(AND.split(whole, -1)).filter(noun -> !noun.isEmpty()).toList();
        return nouns.isEmpty() ? List.of("") : nouns;
    }
}
