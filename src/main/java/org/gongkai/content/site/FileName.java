package org.gongkai.content.site;

import java.nio.charset.StandardCharsets;
import java.util.Optional;
import java.util.regex.Pattern;
import org.gongkai.content.yaml.InputLimits;
import org.gongkai.finding.Wording;

/**
 * Which names files and folders of content/ may have (文件名): those that can be written on every system on which editors
 * work, so that an entry reviewed on one is the same on all (Microsoft, Naming Files, Paths, and Namespaces).
 */
public final class FileName {

    /** Characters that Windows has no file names with, beside the backslash; all but {@code *} have full-width forms. */
    private static final String REFUSED = "<>:\"|?*";

    /** Devices of Windows, with any extension: {@code nul.tar.gz} opens the device too. */
    private static final Pattern DEVICE = Pattern.compile(
            "(con|prn|aux|nul|conin\\$|conout\\$|(com|lpt)[1-9\u00B9\u00B2\u00B3])\\h*(\\..*)?",
            Pattern.CASE_INSENSITIVE | Pattern.DOTALL);

    private FileName() {}

    /** What is wrong with a name; nothing where it is sound. */
    public static Optional<Wording> fault(String name) {
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
        if (name.endsWith(".")) {
            return Optional.of(new Wording("以“.”结尾，Windows 会把它去掉", "a dot at the end, which Windows drops"));
        }
        Optional<String> refused = name.codePoints()
                .filter(c -> REFUSED.indexOf(c) >= 0)
                .mapToObj(Character::toString)
                .findFirst();
        if (refused.isPresent()) {
            return Optional.of(new Wording(
                    "含有“" + refused.get() + "”，Windows 的文件名不能有 " + REFUSED,
                    "“" + refused.get() + "”: names on Windows have none of " + REFUSED));
        }
        if (DEVICE.matcher(name).matches()) {
            return Optional.of(new Wording("是 Windows 保留的设备名", "the name of a device on Windows"));
        }
        return bytes <= InputLimits.NAME_BYTES
                ? Optional.empty()
                : Optional.of(new Wording(
                        "有 " + bytes + " 字节，超过 " + InputLimits.NAME_BYTES + " 字节（约 " + InputLimits.NAME_BYTES / 3
                                + " 个汉字）",
                        bytes + " bytes, more than " + InputLimits.NAME_BYTES));
    }

    private static boolean hidden(int character) {
        return switch (Character.getType(character)) {
            case Character.CONTROL, Character.FORMAT, Character.LINE_SEPARATOR, Character.PARAGRAPH_SEPARATOR -> true;
            default -> false;
        };
    }
}
