package org.gongkai.content;

import java.nio.charset.StandardCharsets;
import java.util.Optional;
import org.gongkai.finding.Wording;

/** Which names files and folders of content/ may have (文件名). */
final class FileName {

    private FileName() {}

    /** What is wrong with a name; nothing where it is sound. */
    static Optional<Wording> fault(String name) {
        int bytes = name.getBytes(StandardCharsets.UTF_8).length;
        if (name.indexOf(0xFFFD) >= 0) {
            return Optional.of(
                    new Wording(
                            "含有无法识别的字符；如果名称本来是中文，请在 UTF-8 环境（如 LANG=C.UTF-8）下运行",
                            "characters that cannot be read; if the name is Chinese, run under UTF-8, for example LANG=C.UTF-8"));
        }
        if (name.codePoints().anyMatch(FileName::hidden)) {
            return Optional.of(new Wording("含有控制字符或看不见的字符", "control or invisible characters"));
        }
        if (name.indexOf('\\') >= 0) {
            return Optional.of(new Wording("含有反斜线", "a backslash"));
        }
        if (name.startsWith(".")) {
            return Optional.of(new Wording("以“.”开头", "a leading dot"));
        }
        if (!name.strip().equals(name)) {
            return Optional.of(new Wording("首尾有空格", "blanks around it"));
        }
        return bytes <= Limits.NAME_BYTES
                ? Optional.empty()
                : Optional.of(new Wording(
                        "有 " + bytes + " 字节，超过 " + Limits.NAME_BYTES + " 字节（约 " + Limits.NAME_BYTES / 3 + " 个汉字）",
                        bytes + " bytes, more than " + Limits.NAME_BYTES));
    }

    private static boolean hidden(int character) {
        return switch (Character.getType(character)) {
            case Character.CONTROL, Character.FORMAT, Character.LINE_SEPARATOR, Character.PARAGRAPH_SEPARATOR -> true;
            default -> false;
        };
    }
}
