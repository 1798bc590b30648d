package org.gongkai.harvest.site;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.function.IntFunction;
import org.gongkai.page.Address;
import org.gongkai.page.Addresses;
import org.gongkai.page.HarvestAddresses;
import org.gongkai.page.HarvestAddresses.Listing;
import org.gongkai.press.release.Output;
import org.gongkai.press.theme.PageText;
import org.gongkai.press.theme.TemplateMistake;
import org.gongkai.press.theme.Templates;
import org.gongkai.press.theme.Theme;
import org.gongkai.press.view.DateView;
import org.gongkai.press.view.LinkView;
import org.gongkai.press.view.PageView;
import org.gongkai.press.view.PagerView;
import org.gongkai.press.view.SiteView;

/** Prints pages in the frame of the theme (排版). One serves all threads of a machine. */
public final class Printing {

    private static final ThreadLocal<PageText> TEXT = ThreadLocal.withInitial(PageText::new);
    private static final int NEAR = 2;

    private final Platform platform;
    private final Templates templates;

    public Printing(Platform platform) {
        this.platform = platform;
        this.templates = new Templates(theme(platform));
    }

    /** The assets of the theme by their names. */
    public SortedMap<String, byte[]> assets() throws IOException {
        return theme(platform).assets();
    }

    private static Theme theme(Platform platform) {
        Path folder = Path.of(platform.folder());
        return new Theme(folder.resolve("templates"), folder.resolve("assets"));
    }

    Platform platform() {
        return platform;
    }

    /**
     * Prints a page.
     *
     * @param way the links from the home page to here, without both
     * @param name the page's own name, the last of that way
     */
    void page(Output out, Address here, String kind, List<LinkView> way, String name, Object model) throws IOException {
        Map<String, Object> variables = new HashMap<>();
        variables.put("site", site());
        variables.put("page", frame(here, kind, way, name));
        variables.put("harvest", model);
        PageText text = TEXT.get().fresh();
        try {
            templates.render(template(kind), variables, text);
        } catch (TemplateMistake mistake) {
            throw new IOException(
                    "templates/" + mistake.template() + ":" + mistake.line() + ": " + mistake.getMessage(), mistake);
        }
        out.put(here, text.utf8());
    }

    private static String template(String kind) {
        return (kind.equals("harvest") ? "harvest" : "harvest-" + kind) + "." + Templates.EXTENSION;
    }

    private SiteView site() {
        return new SiteView(
                platform.name(),
                platform.name(),
                "",
                "",
                "",
                new SiteView.Office("", "", "", "", "", "", "", LinkView.NONE),
                "",
                "",
                "",
                "",
                false,
                LinkView.NONE,
                LinkView.NONE);
    }

    private PageView frame(Address here, String kind, List<LinkView> way, String name) {
        List<LinkView> path = new ArrayList<>();
        if (!here.equals(Addresses.HOME)) {
            path.add(new LinkView("首页", Addresses.HOME.from(here)));
            path.addAll(way);
            path.add(new LinkView(name, ""));
        }
        return new PageView(
                kind,
                (here.equals(Addresses.HOME) ? "" : name + " - ") + platform.name() + "政府信息公开",
                "",
                here.root(),
                here.path(),
                here.file(),
                "",
                Addresses.HOME.from(here),
                Listing.ORGANS.page(1).from(here),
                Addresses.SEARCH.from(here),
                Addresses.SITEMAP.from(here),
                "",
                navigation(here),
                "",
                path,
                List.of(new PageView.Meta("SiteName", platform.name())),
                List.of(),
                DateView.of(platform.today()));
    }

    /** The left navigation; the block in which the page lies is open. */
    private static List<PageView.Nav> navigation(Address here) {
        return List.of(
                nav("首页", Addresses.HOME, here),
                nav("机关", Listing.ORGANS.page(1), here),
                nav("法定事项", HarvestAddresses.ITEMS, here),
                nav("年份", HarvestAddresses.YEARS, here),
                nav("期限和空白", Listing.LEAGUE.page(1), here),
                nav("重复的编号", Listing.TWINS.page(1), here),
                nav("缺口", Listing.GAPS.page(1), here),
                nav("数据", HarvestAddresses.DATA, here));
    }

    private static PageView.Nav nav(String text, Address target, Address here) {
        String folder = target.path().substring(0, target.path().lastIndexOf('/') + 1);
        boolean within = !folder.isEmpty() && here.path().startsWith(folder);
        return new PageView.Nav(text, target.from(here), here.equals(target), within, List.of());
    }

    /** Where one stands in a list of several pages. */
    static PagerView pager(int number, int count, IntFunction<Address> addresses, Address here) {
        if (count <= 1) {
            return PagerView.SINGLE;
        }
        List<PagerView.Choice> links = new ArrayList<>();
        int last = 0;
        for (int i : near(number, count)) {
            if (i > last + 1) {
                links.add(new PagerView.Choice("…", "", false));
            }
            links.add(
                    new PagerView.Choice(Integer.toString(i), addresses.apply(i).from(here), i == number));
            last = i;
        }
        return new PagerView(
                number,
                count,
                links,
                number > 1 ? addresses.apply(number - 1).from(here) : "",
                number < count ? addresses.apply(number + 1).from(here) : "");
    }

    private static List<Integer> near(int number, int count) {
        List<Integer> near = new ArrayList<>();
        near.add(1);
        for (int i = Math.max(2, number - NEAR); i <= Math.min(count - 1, number + NEAR); i++) {
            near.add(i);
        }
        near.add(count);
        return near;
    }
}
