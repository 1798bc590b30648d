package org.gongkai.content;

import java.util.regex.Pattern;
import org.gongkai.finding.Wording;

/** What a text of the editors' folder is (文稿种类), by the place where it lies: what is asked of it depends on it. */
public enum ManuscriptKind {
    /** An entry of a column (条目). */
    ENTRY("条目", "entry"),
    /** content/guide.md (政府信息公开指南). */
    GUIDE("政府信息公开指南", "guide"),
    /** The text of content/annual/&lt;year&gt;.md (年度报告). */
    REPORT("政府信息公开工作年度报告", "annual report"),
    /** content/site.md, the review record of the site's own data, templates and assets (站点审查记录); it is not published. */
    SITE("站点数据、模板和素材", "data, templates and assets of the site");

    /** Where the review record of the site lies. */
    public static final String SITE_PATH = "content/site.md";

    private static final String GUIDE_PATH = "content/guide.md";
    private static final Pattern REPORT_PATH = Pattern.compile("content/annual/[12][0-9]{3}\\.md");

    private final Wording wording;

    ManuscriptKind(String zh, String en) {
        this.wording = new Wording(zh, en);
    }

    /** The kind of the text at a path relative to the project folder. */
    public static ManuscriptKind of(String path) {
        if (path.equals(GUIDE_PATH)) {
            return GUIDE;
        }
        if (path.equals(SITE_PATH)) {
            return SITE;
        }
        return REPORT_PATH.matcher(path).matches() ? REPORT : ENTRY;
    }

    /** The year that the text at such a path of {@link #REPORT} is about. */
    public static int year(String path) {
        String name = path.substring(path.lastIndexOf('/') + 1);
        return Integer.parseInt(name.substring(0, name.indexOf('.')));
    }

    /** In words. */
    public Wording wording() {
        return wording;
    }
}
