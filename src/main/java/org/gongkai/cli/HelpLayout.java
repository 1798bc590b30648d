package org.gongkai.cli;

import java.util.Map;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import picocli.CommandLine;
import picocli.CommandLine.IHelpSectionRenderer;
import picocli.CommandLine.Model.UsageMessageSpec;

/** Columns of the help (帮助的版式): picocli counts characters, a terminal gives two columns to a Chinese one. */
final class HelpLayout {

    private static final Pattern LINE = Pattern.compile("(?m)^( +\\S.*?)( {2,})(?=\\S)");

    private HelpLayout() {}

    static void apply(CommandLine root) {
        Map<String, IHelpSectionRenderer> sections = new TreeMap<>(root.getHelpSectionMap());
        sections.put(UsageMessageSpec.SECTION_KEY_PARAMETER_LIST, help -> aligned(help.parameterList()));
        sections.put(UsageMessageSpec.SECTION_KEY_OPTION_LIST, help -> aligned(help.optionList()));
        root.setHelpSectionMap(sections);
    }

    /** Takes a blank out of the gap after the first column for every wide character in it. */
    private static String aligned(String table) {
        return LINE.matcher(table).replaceAll(line -> {
            int wide = (int)
                    line.group(1).codePoints().filter(Character::isIdeographic).count();
            int gap = Math.max(1, line.group(2).length() - wide);
            return Matcher.quoteReplacement(line.group(1) + " ".repeat(gap));
        });
    }
}
