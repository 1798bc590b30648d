package org.gongkai.page;

/**
 * Where a published file lies (地址), relative to the site's root, ASCII, with {@code /}: {@code
 * fdzdgknr/gfxwj/2021/15.html}.
 *
 * @param path without a leading {@code /}
 */
public record Address(String path) implements Comparable<Address> {

    /** The way from {@code page} to this address, as a relative link. */
    public String from(Address page) {
        String here = page.path;
        int folder = 0; // where the common folders end
        for (int i = 0; i < Math.min(here.length(), path.length()) && here.charAt(i) == path.charAt(i); i++) {
            if (here.charAt(i) == '/') {
                folder = i + 1;
            }
        }
        int up = 0;
        for (int i = folder; i < here.length(); i++) {
            up += here.charAt(i) == '/' ? 1 : 0;
        }
        return "../".repeat(up) + path.substring(folder);
    }

    /** The way from this address to the site's root: empty, {@code ../}, {@code ../../} … */
    public String root() {
        return "../".repeat((int) path.chars().filter(c -> c == '/').count());
    }

    /** The last part. */
    public String file() {
        return path.substring(path.lastIndexOf('/') + 1);
    }

    @Override
    public int compareTo(Address other) {
        return path.compareTo(other.path);
    }

    @Override
    public String toString() {
        return path;
    }
}
