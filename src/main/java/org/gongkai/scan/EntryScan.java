package org.gongkai.scan;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import org.gongkai.content.Attachment;
import org.gongkai.content.DataFileText;
import org.gongkai.content.Manuscript;
import org.gongkai.content.ManuscriptKind;
import org.gongkai.content.header.Header;
import org.gongkai.content.header.HeaderKey;
import org.gongkai.content.header.Withdrawal;
import org.gongkai.content.register.Figures;
import org.gongkai.content.register.Ledger;
import org.gongkai.content.site.Category;
import org.gongkai.content.site.Person;
import org.gongkai.content.site.Site;
import org.gongkai.content.yaml.HeaderText;
import org.gongkai.finding.Finding;
import org.gongkai.finding.Place;
import org.gongkai.prose.AsRead;
import org.gongkai.prose.DrawnTables;
import org.gongkai.prose.TextTables;
import org.gongkai.review.Examination;
import org.gongkai.scan.letters.Hit;
import org.gongkai.scan.letters.Positions;
import org.gongkai.scan.letters.ScannedText;
import org.gongkai.scan.letters.ScannedText.Kind;
import org.gongkai.scan.letters.Setting;
import org.gongkai.scan.person.OfficeContacts;
import org.gongkai.tables.CsvText.Cell;
import org.gongkai.unpack.inventory.Extract;

/**
 * The scanners at the gate (条例 第十七条；保守国家秘密法 第三十五条): header, text and attachments of a manuscript, less what
 * its waivers accept.
 */
public final class EntryScan implements Examination {

    /** Keys whose values are no sentences: half-width commas part keywords (政府网站发展指引, Keywords). */
    private static final Set<HeaderKey> NO_SENTENCES = Set.of(
            HeaderKey.INDEX,
            HeaderKey.CATEGORY,
            HeaderKey.NUMBER,
            HeaderKey.TOPIC,
            HeaderKey.KEYWORDS,
            HeaderKey.ALSO_AT,
            HeaderKey.IMAGE);

    private final Set<String> contacts;
    private final Set<String> names;
    private final Waivers waivers;
    private final Function<Attachment, List<Extract>> unpacker;

    /**
     * @param site its office's telephones and mail address are no private data, its own names no foreign ones
     * @param people who may accept findings
     * @param today the day as of which waivers hold
     * @param unpacker looks into attachments; one waiver may accept what is in the text and in them
     */
    public EntryScan(Site site, List<Person> people, LocalDate today, Function<Attachment, List<Extract>> unpacker) {
        this.contacts = OfficeContacts.of(site);
        this.names = Set.copyOf(List.of(site.organ(), site.name(), site.office().name()));
        this.waivers = new Waivers(people, today);
        this.unpacker = unpacker;
    }

    @Override
    public List<Finding> examine(Manuscript manuscript, Optional<Category> category) {
        Setting setting = setting(manuscript, category);
        List<Finding> findings = new ArrayList<>();
        Waivers.Use use = waivers.of(manuscript, findings);
        for (ScannedText text : texts(manuscript)) {
            List<Hit> hits = use.remaining(text, Scanners.hits(text, setting));
            findings.addAll(Scanners.findings(text, hits));
        }
        for (Attachment file : manuscript.attachments()) {
            inside(folder(manuscript) + file.name(), file, setting, use, findings);
        }
        for (Attachment file : manuscript.figures()) {
            if (Figures.workbook(file.name())) { // goes out with what was reviewed, as it is
                inside(beside(manuscript) + file.name(), file, setting, use, findings);
            }
        }
        use.unused(findings);
        return findings;
    }

    /**
     * What is in files beside a text that cannot be read itself: nothing is known of it, and nothing waived.
     *
     * @param folder in which they lie, relative to the project folder, with a slash behind it
     */
    public List<Finding> alone(String folder, List<Attachment> files) {
        List<String> all = files.stream().map(Attachment::name).toList();
        Setting setting = new Setting(true, false, contacts, LocalDate.MAX, "", all);
        List<Finding> findings = new ArrayList<>();
        for (Attachment file : files) {
            inside(folder + file.name(), file, setting, new Waivers.Use(folder, List.of()), findings);
        }
        return findings;
    }

    private void inside(String path, Attachment file, Setting setting, Waivers.Use use, List<Finding> findings) {
        findings.addAll(new Inside(path, unpacker.apply(file)).findings(setting, names::contains, use));
    }

    private static String beside(Manuscript manuscript) {
        return manuscript.path().substring(0, manuscript.path().lastIndexOf('/') + 1);
    }

    private static String folder(Manuscript manuscript) {
        String path = manuscript.path();
        return path.substring(0, path.length() - manuscript.extension().length()) + "files/";
    }

    /** The organ's own names. */
    Set<String> names() {
        return names;
    }

    /** What is known about the entry. */
    Setting setting(Manuscript manuscript, Optional<Category> category) {
        Header header = manuscript.header();
        LocalDate formed = header.day(HeaderKey.FORMED).orElse(LocalDate.MAX);
        return new Setting(
                header.text(HeaderKey.DISCLOSURE).map("主动公开"::equals).orElse(true),
                category.map(Category::personalData).filter("masked"::equals).isPresent(),
                contacts,
                header.day(HeaderKey.CHANGED).filter(formed::isBefore).orElse(formed),
                header.text(HeaderKey.TITLE).orElse(""),
                manuscript.attachments().stream().map(Attachment::name).toList());
    }

    /** Every text of the manuscript that may reach a reader. */
    static List<ScannedText> texts(Manuscript manuscript) {
        List<ScannedText> texts = new ArrayList<>();
        String path = manuscript.path();
        Header header = manuscript.header();
        for (HeaderKey key : header.keys()) {
            Kind kind = NO_SENTENCES.contains(key) || key == HeaderKey.REVIEW ? Kind.EMBEDDED : Kind.HEADER;
            for (HeaderText value : key.worded() ? header.written(key) : List.<HeaderText>of()) {
                texts.add(new ScannedText(
                        value.text(), kind, Positions.inLine(path, value.text(), value.line(), value.column())));
            }
        }
        header.withdrawal().map(one -> reason(path, one)).ifPresent(texts::add);
        texts.add(new ScannedText(manuscript.name(), Kind.FILE_NAME, Positions.file(path)));
        texts.addAll(body(manuscript));
        manuscript
                .ledger()
                .value()
                .ifPresent(ledger -> ledger.rows()
                        .forEach(row -> row.cells().values().forEach(cell -> texts.add(cell(ledger, cell)))));
        DataFileText.beside(manuscript).ifPresent(words -> texts.addAll(SiteScan.texts(words)));
        for (Attachment file : manuscript.attachments()) {
            texts.add(new ScannedText(file.name(), Kind.FILE_NAME, Positions.file(folder(manuscript) + file.name())));
        }
        return texts;
    }

    /**
     * The body. Where readers see tables that stand in it as tags or as characters, it is one text as they see it, and one of
     * which only the layout is asked; where marks stand inside its words, there is one more without them.
     */
    private static List<ScannedText> body(Manuscript manuscript) {
        String body = manuscript.body();
        Positions written = Positions.lines(manuscript.path(), body, manuscript.bodyLine());
        if (!manuscript.extension().equals("md")) {
            return List.of(new ScannedText(body, Kind.FOREIGN_BODY, written));
        }
        boolean report = ManuscriptKind.of(manuscript.path()) == ManuscriptKind.REPORT;
        String drawn = report ? DrawnTables.of(body) : body;
        Positions seen = drawn.equals(body) ? written : redrawn(manuscript, drawn);
        List<ScannedText> texts = new ArrayList<>();
        Optional<AsRead> tables = AsRead.of(drawn);
        tables.ifPresent(read -> texts.add(read(read, Kind.FOREIGN_BODY, seen)));
        String laid = report ? TextTables.without(body) : body; // what a page draws as a table is no slip
        texts.add(new ScannedText(laid, tables.isEmpty() ? Kind.BODY : Kind.LAYOUT, written));
        AsRead.inWords(drawn).ifPresent(read -> texts.add(read(read, Kind.WORDS, seen)));
        return texts;
    }

    private static ScannedText read(AsRead read, Kind kind, Positions seen) {
        return new ScannedText(read.text(), kind, offset -> seen.at(read.source(offset)));
    }

    /** Where the characters of a text with its tables drawn stand in the file; of a line that is drawn, its beginning. */
    private static Positions redrawn(Manuscript manuscript, String drawn) {
        Positions lines = Positions.lines(manuscript.path(), drawn, manuscript.bodyLine());
        List<String> before = manuscript.body().lines().toList();
        List<String> now = drawn.lines().toList();
        return offset -> {
            Place place = lines.at(offset);
            int line = place.line() - manuscript.bodyLine();
            boolean same = line >= 0
                    && line < Math.min(before.size(), now.size())
                    && before.get(line).equals(now.get(line));
            return same ? place : new Place(place.path(), place.line(), 1);
        };
    }

    private static ScannedText cell(Ledger ledger, Cell cell) {
        Positions at = Positions.inLine(ledger.path(), cell.text(), cell.line(), cell.column());
        return new ScannedText(cell.text(), Kind.HEADER, at);
    }

    private static ScannedText reason(String path, Withdrawal withdrawal) {
        Positions at =
                Positions.inLine(path, withdrawal.reason(), withdrawal.place().line(), 0);
        return new ScannedText(withdrawal.reason(), Kind.HEADER, at);
    }
}
