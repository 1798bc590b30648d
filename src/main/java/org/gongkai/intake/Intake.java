package org.gongkai.intake;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Locale;
import java.util.Optional;
import org.gongkai.finding.Finding;
import org.gongkai.finding.Found;
import org.gongkai.finding.Place;
import org.gongkai.finding.Rule;
import org.gongkai.finding.Wording;
import org.gongkai.intake.document.Gathering;
import org.gongkai.intake.document.Incoming;
import org.gongkai.intake.document.Portion;
import org.gongkai.intake.web.WebPage;
import org.gongkai.unpack.inventory.Inventory;
import org.gongkai.unpack.inventory.Refused;
import org.gongkai.unpack.text.TextFile;

/** Takes in documents as offices have them (收稿). Nothing that a document names outside of itself is ever opened. */
public final class Intake {

    /** Bytes of a document, and of one that is text. */
    static final int MOST = 48 << 20;

    static final int MOST_TEXT = 12 << 20;

    private static final Wording SAVE_AS =
            new Wording("用 Word 或 WPS 打开，另存为 .docx", "open it in Word or WPS and save it as .docx");
    private static final Wording SAVE_AS_SHEET =
            new Wording("用 Excel 或 WPS 打开，另存为 .xlsx", "open it in Excel or WPS and save it as .xlsx");
    private static final Wording NO_PDF = new Wording(
            "找到生成 PDF 的 Word 文件，或者用 Word 打开后另存为 .docx；表格也可以复制到 Excel 存为 .xlsx",
            "take the Word file from which it was made, or open it in Word and save it as .docx");
    private static final Wording UNLOCK =
            new Wording("打开文件，去掉密码，另存为 .docx 或 .xlsx", "open it, remove the password, save it as .docx or .xlsx");
    private static final Wording AGAIN = new Wording(
            "用 Word、Excel 或 WPS 打开，另存一次；打不开的换原文件",
            "open it and save it again; if it cannot be opened, take the original");
    private static final Wording SMALLER =
            new Wording("删去图片和无关的内容后另存，或者分成几个文件", "delete pictures and what does not belong, or split it");

    private Intake() {}

    /** What a document says; nothing where it cannot be read, and the findings say why and what to do. */
    public static Found<Optional<Incoming>> read(Path file) throws IOException {
        return read(file, Portion.WORDS);
    }

    /** So much of it as is wanted. */
    public static Found<Optional<Incoming>> read(Path file, Portion portion) throws IOException {
        String name = String.valueOf(file.getFileName());
        long size = Files.size(file);
        return size > MOST
                ? tooMuch(name, (size >> 20) + " MiB > " + (MOST >> 20) + " MiB")
                : read(name, Files.readAllBytes(file), portion);
    }

    /** The same of the bytes of a file of this name. */
    public static Found<Optional<Incoming>> read(String name, byte[] bytes) {
        return read(name, bytes, Portion.WORDS);
    }

    /** So much of it as is wanted. */
    public static Found<Optional<Incoming>> read(String name, byte[] bytes, Portion portion) {
        Optional<DocumentKind> kind = DocumentKind.named(name);
        Optional<Finding> other = foreign(name, bytes, kind, portion);
        if (other.isPresent() || kind.isEmpty()) {
            return Found.nothing(other.orElseGet(() -> unknown(name)));
        }
        if (!kind.get().packed() && !kind.get().wordsOnly() && bytes.length > MOST_TEXT) {
            return tooMuch(name, (bytes.length >> 20) + " MiB > " + (MOST_TEXT >> 20) + " MiB");
        }
        Gathering gathering = new Gathering(name, portion);
        try {
            kind.get().reader().read(bytes, gathering, new Inventory((inner, more, inventory) -> {}));
        } catch (Refused refused) {
            return !portion.selector().isEmpty() && refused.evidence().equals(portion.selector())
                    ? Found.nothing(unreadable(
                            name,
                            new Wording(
                                    "网页里没有“" + portion.selector() + "”",
                                    "the page has no “" + portion.selector() + "”"),
                            new Wording("换一个选择器，或者不写 --select", "take another selector, or leave --select out")))
                    : refused(name, refused);
        }
        return gathering.all().map(Optional::of);
    }

    /** Whether these words select something on pages, or are empty. */
    public static boolean selector(String words) {
        return words.isEmpty() || WebPage.selector(words);
    }

    /** What the first bytes say that the name does not: old Word, a password, a PDF. */
    private static Optional<Finding> foreign(String name, byte[] bytes, Optional<DocumentKind> kind, Portion portion) {
        String lower = name.toLowerCase(Locale.ROOT);
        boolean packed = kind.isPresent() && kind.get().packed();
        boolean pdf = TextFile.starts(bytes, '%', 'P', 'D', 'F');
        boolean named = lower.endsWith(".pdf");
        if (portion.whole() && pdf && named) {
            return Optional.empty();
        }
        if (pdf || named) {
            return Optional.of(unreadable(name, new Wording("PDF 文件不能读入", "a PDF is not read"), NO_PDF));
        }
        if (TextFile.starts(bytes, 0xD0, 0xCF, 0x11, 0xE0)) {
            return Optional.of(
                    packed
                            ? unreadable(
                                    name,
                                    new Wording(
                                            "文件有密码，或者是旧格式（.doc、.xls）", "it has a password, or is an old .doc or .xls"),
                                    UNLOCK)
                            : unreadable(
                                    name,
                                    new Wording("旧格式的文件（.doc、.xls、.wps）不能读入", "an old .doc, .xls or .wps is not read"),
                                    lower.matches(".*\\.(xls|et)") ? SAVE_AS_SHEET : SAVE_AS));
        }
        if (lower.matches(".*\\.(doc|wps|rtf|docm|dotx|odt|ofd)")) {
            return Optional.of(unreadable(name, new Wording("这种文件不能读入", "this kind of file is not read"), SAVE_AS));
        }
        if (lower.matches(".*\\.(xls|et|xlsm|xlsb|ods)")) {
            return Optional.of(
                    unreadable(name, new Wording("这种文件不能读入", "this kind of file is not read"), SAVE_AS_SHEET));
        }
        Optional<Finding> page =
                kind.filter(one -> one == DocumentKind.WEB).flatMap(one -> SavedAs.refused(name, bytes));
        if (page.isPresent()) {
            return page;
        }
        boolean zip = TextFile.starts(bytes, 'P', 'K', 3, 4);
        return kind.isPresent() && packed != zip
                ? Optional.of(
                        unreadable(name, new Wording("文件的内容与扩展名不符", "the content is not what the name says"), AGAIN))
                : Optional.empty();
    }

    private static Finding unknown(String name) {
        return unreadable(
                name,
                new Wording("不认识这种文件", "an unknown kind of file"),
                new Wording("可以读入 " + DocumentKind.accepted(), "files that are read: " + DocumentKind.accepted()));
    }

    private static Found<Optional<Incoming>> refused(String name, Refused refused) {
        return switch (refused.kind()) {
            case TOO_MUCH -> tooMuch(name, refused.evidence());
            case ENCRYPTED -> Found.nothing(unreadable(name, new Wording("文件有密码", "it has a password"), UNLOCK));
            case OTHER_CONTENT ->
                Found.nothing(
                        unreadable(name, new Wording("文件的内容与扩展名不符", "the content is not what the name says"), AGAIN));
            case UNKNOWN_TYPE ->
                Found.nothing(
                        unreadable(
                                name,
                                new Wording("PDF 里没有文字，是扫描件", "the PDF has no words: it was scanned"),
                                new Wording(
                                        "找到生成它的 Word 文件，或者用文字识别（OCR）另存为 .docx，逐字核对",
                                        "take the Word file from which it was made, or have it recognised (OCR) and read it word by word")));
            default ->
                Found.nothing(unreadable(
                        name,
                        new Wording("文件损坏，读不下去：" + refused.evidence(), "it is damaged: " + refused.evidence()),
                        AGAIN));
        };
    }

    private static Found<Optional<Incoming>> tooMuch(String name, String how) {
        return Found.nothing(Finding.of(
                Rule.OVER_THE_LIMIT, Place.of(name), new Wording("文件太大：" + how, "it is too big: " + how), SMALLER));
    }

    static Finding unreadable(String name, Wording message, Wording hint) {
        return Finding.of(Rule.UNREADABLE_FILE, Place.of(name), message, hint);
    }
}
