package org.gongkai.audit;

import java.util.ArrayDeque;
import java.util.Deque;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;
import org.gongkai.finding.Wording;
import org.jspecify.annotations.Nullable;

/**
 * Resolves the addresses in pages as a browser does (RFC 3986 5, WHATWG URL 4.4), but only to what also works from
 * {@code file://}: a folder is no page, and a path from the root leads nowhere.
 */
final class AddressResolver {

    /** Web servers show this page under any path, so its links start at the root. */
    static final String NOT_FOUND = "404.html";

    private static final Pattern SCHEME = Pattern.compile("[A-Za-z][A-Za-z0-9+.-]*");

    private static final Pattern CONTROLS = Pattern.compile("[\\t\\n\\r]|^[\\x00-\\x20]+");

    private final Folder folder;
    private final @Nullable Base base;

    AddressResolver(Folder folder, @Nullable Base base) {
        this.folder = folder;
        this.base = base;
    }

    /** The address under which the site is published, if its home page names it. */
    Optional<Base> base() {
        return Optional.ofNullable(base);
    }

    /** Where {@code raw}, found in the file {@code from}, leads. */
    Target resolve(String from, String raw) {
        String address = clean(raw);
        String own = base == null ? "" : base.address();
        if (!own.isEmpty() && (address + "/").startsWith(own)) {
            return inside("", address.substring(Math.min(own.length(), address.length())), true);
        }
        int colon = address.indexOf(':');
        if (colon > 0 && SCHEME.matcher(address).region(0, colon).matches()) {
            return new Target.Outside(address.substring(0, colon).toLowerCase(Locale.ROOT));
        }
        if (address.length() > 1 && isSlash(address.charAt(0)) && isSlash(address.charAt(1))) {
            return new Target.Outside("//");
        }
        return inside(from, address, false);
    }

    /** Browsers drop these before they look for a scheme: {@code java\nscript:} is one. */
    private static String clean(String raw) {
        String address = raw.strip();
        return CONTROLS.matcher(address).find() ? CONTROLS.matcher(address).replaceAll("") : address;
    }

    private static boolean isSlash(char c) {
        return c == '/' || c == '\\';
    }

    private Target inside(String from, String address, boolean absolute) {
        int hash = address.indexOf('#');
        Optional<String> fragment = PercentEncoding.decode(hash < 0 ? "" : address.substring(hash + 1));
        String plain = hash < 0 ? address : address.substring(0, hash);
        int query = plain.indexOf('?');
        Optional<String> decoded = PercentEncoding.decode(query < 0 ? plain : plain.substring(0, query));
        if (decoded.isEmpty() || fragment.isEmpty()) {
            return Target.broken("百分号编码不正确", "the percent-encoding is damaged");
        }
        String path = decoded.get();
        if (path.contains("\\")) {
            return Target.broken("地址中有反斜线", "a backslash in the address");
        }
        if (path.startsWith("/")) {
            String root = base == null ? "/" : base.path();
            if (!from.equals(NOT_FOUND) || !path.startsWith(root)) {
                return Target.broken(
                        "以 / 开头的地址换了路径或在本地打开时失效", "a path from the root breaks under another path and from file://");
            }
            return inside("", path.substring(root.length()), fragment.get(), true);
        }
        if (path.isEmpty() && !absolute) {
            return new Target.Inside(from, fragment.get());
        }
        return inside(from, path, fragment.get(), absolute);
    }

    private Target inside(String from, String path, String fragment, boolean served) {
        Deque<String> steps = new ArrayDeque<>();
        for (String step : (from.substring(0, from.lastIndexOf('/') + 1) + path).split("/", -1)) {
            if (step.equals("..")) {
                if (steps.pollLast() == null) {
                    return Target.broken("地址越出了站点", "the address leaves the site");
                }
            } else if (!step.equals(".") && !step.isEmpty()) {
                steps.addLast(step);
            }
        }
        String target = String.join("/", steps);
        String last = path.substring(path.lastIndexOf('/') + 1);
        boolean slash = last.isEmpty() || last.equals(".") || last.equals("..");
        if (folder.folders().contains(target)) {
            String home = target.isEmpty() ? Base.HOME : target + "/" + Base.HOME;
            // over HTTP a server finds the folder's page, provided the address ends with a slash
            return served && slash && folder.files().containsKey(home)
                    ? new Target.Inside(home, fragment)
                    : new Target.Broken(
                            new Wording("链接指向文件夹", "a link to a folder"),
                            new Wording("请写明 index.html", "name its index.html"));
        }
        return !slash && folder.files().containsKey(target)
                ? new Target.Inside(target, fragment)
                : new Target.Broken(new Wording("没有这个文件：" + target, "no such file: " + target), similar(target));
    }

    /** What a broken address may have meant (近似文件). */
    private Wording similar(String target) {
        String encoded = PercentEncoding.encode(target);
        if (!encoded.equals(target) && folder.files().containsKey(encoded)) {
            return new Wording(
                    "有文件的名称本身就是 " + encoded + "，请以文字命名文件",
                    "a file is literally named " + encoded + "; name it in plain text");
        }
        return Optional.ofNullable(folder.folded().get(Folder.fold(target)))
                .map(file -> new Wording("是否指 " + file + "？大小写不同", "did you mean " + file + "? The case differs"))
                .orElse(Wording.NONE);
    }
}
