package org.gongkai.scan;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.gongkai.content.DataFileText;
import org.gongkai.content.site.Site;
import org.gongkai.content.yaml.HeaderText;
import org.gongkai.finding.Finding;
import org.gongkai.finding.Rule;
import org.gongkai.finding.Severity;
import org.gongkai.scan.letters.Positions;
import org.gongkai.scan.letters.ScannedText;
import org.gongkai.scan.letters.ScannedText.Kind;
import org.gongkai.scan.letters.Setting;
import org.gongkai.scan.person.OfficeContacts;
import org.gongkai.unpack.inventory.Extract;

/**
 * The scanners over what goes out and belongs to no entry (站点文字查验): data files, templates, the files of assets/ and
 * their names. Nobody reviews these entry by entry, so nothing here can be waived; what blocks is told, and matters of
 * style are left to the office. Pure, and safe for several threads.
 */
public final class SiteScan {

    /** What code is looked at for: programs are full of marks and names that mean nothing, but not of these. */
    private static final Set<Rule> IN_CODE =
            Set.of(Rule.CLASSIFICATION_MARK, Rule.INTERNAL_MARK, Rule.RESIDENT_ID, Rule.PRIVATE_DATA);

    /** A character by its number, as JSON and scripts write it. */
    private static final Pattern ESCAPE = Pattern.compile("\\\\u([0-9a-fA-F]{4})");

    private final Setting setting;
    private final Set<String> names;

    /** @param site whose own telephones and names are no findings */
    public SiteScan(Site site) {
        Setting open = Setting.PUBLIC;
        this.setting = new Setting(
                open.open(), open.masked(), OfficeContacts.of(site), open.formed(), open.title(), open.files());
        this.names = Set.copyOf(List.of(site.organ(), site.name(), site.office().name()));
    }

    /** The words of a data file. */
    public List<Finding> words(DataFileText words) {
        List<Finding> found = new ArrayList<>();
        texts(words).forEach(text -> found.addAll(blocking(text)));
        return found;
    }

    /** The text of a template, a style sheet or a script, as its readers see it: escaped characters too. */
    public List<Finding> code(String path, String code) {
        String text = ESCAPE.matcher(code)
                .replaceAll(escape ->
                        Matcher.quoteReplacement(Character.toString((char) Integer.parseInt(escape.group(1), 16))));
        ScannedText scanned = new ScannedText(text, Kind.EMBEDDED, Positions.lines(path, text, 1));
        return Scanners.scan(scanned, setting).stream()
                .map(one -> one.rule() == Rule.CLASSIFICATION_MARK ? one.as(Severity.BLOCK) : one) // quotes are syntax
                .filter(one -> blocks(one) && IN_CODE.contains(one.rule()))
                .toList();
    }

    /** The name of a file or folder, or another text of which only the file is told. */
    public List<Finding> text(String path, String text) {
        return blocking(new ScannedText(text, Kind.FILE_NAME, Positions.file(path)));
    }

    /** What a file holds, as the inside of an attachment is looked at. */
    public List<Finding> inside(String path, List<Extract> found) {
        return new Inside(path, found)
                .findings(setting, names::contains, new Waivers.Use(path, List.of())).stream()
                        .filter(SiteScan::blocks)
                        .toList();
    }

    static List<ScannedText> texts(DataFileText words) {
        List<ScannedText> texts = new ArrayList<>();
        for (HeaderText word : words.texts()) {
            Positions at = Positions.inLine(words.path(), word.text(), word.line(), word.column());
            texts.add(new ScannedText(word.text(), Kind.EMBEDDED, at));
        }
        return texts;
    }

    private List<Finding> blocking(ScannedText text) {
        return Scanners.scan(text, setting).stream().filter(SiteScan::blocks).toList();
    }

    private static boolean blocks(Finding finding) {
        return finding.severity() == Severity.BLOCK;
    }
}
