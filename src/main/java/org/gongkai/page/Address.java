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
        String[] here = page.path.split("/", -1);
        String[] there = path.split("/", -1);
        int common = 0;
        while (common < here.length - 1 && common < there.length - 1 && here[common].equals(there[common])) {
            common++;
        }
        StringBuilder link = new StringBuilder("../".repeat(here.length - 1 - common));
        for (int i = common; i < there.length; i++) {
            link.append(there[i]).append(i < there.length - 1 ? "/" : "");
        }
        return link.toString();
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
