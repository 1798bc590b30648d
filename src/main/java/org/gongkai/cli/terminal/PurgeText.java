package org.gongkai.cli.terminal;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.gongkai.finding.Wording;
import org.gongkai.json.Json;
import org.gongkai.office.PurgeList;
import org.gongkai.office.Replacement;
import org.gongkai.tables.CsvTable;
import org.jspecify.annotations.Nullable;

/** A list of what has to be purged, as addresses (须清除的地址): a line each, so that a server's tool can read it. */
public final class PurgeText {

    private static final String FOLDER_PAGE = "index.html";

    private final String root;
    private final Printer printer;

    /**
     * @param root the site's address
     */
    public PurgeText(String root, Printer printer) {
        this.root = root;
        this.printer = printer;
    }

    /** Prints the addresses, and to standard error what they are and what to do. */
    public void print(PurgeList list, FindingFormat format) {
        List<String> gone = addresses(list.gone());
        List<String> changed = addresses(list.changed());
        switch (format) {
            case json -> {
                Map<String, Object> object = new LinkedHashMap<>();
                object.put("gone", gone);
                object.put("changed", changed);
                object.put("kept", addresses(list.kept()));
                printer.out().println(Json.pretty(object).stripTrailing());
            }
            case csv -> {
                CsvTable table = new CsvTable(List.of("address", "state"));
                gone.forEach(one -> table.row(List.of(one, "gone")));
                changed.forEach(one -> table.row(List.of(one, "changed")));
                printer.out().print(table);
            }
            case text, sarif -> {
                gone.forEach(printer.out()::println);
                changed.forEach(printer.out()::println);
            }
        }
        printer.out().flush();
        basis(list.basis());
        printer.say(new Wording(
                "接着：1 重新构建并发布；2 在服务器、CDN 和搜索引擎清除以上地址（前 " + gone.size()
                        + " 个以后没有了，后 " + changed.size()
                        + " 个换了内容），identity、gzip、br 各种编码都要清除；3 逐个打开核对",
                "Next: 1. build and publish; 2. purge the addresses above (the first " + gone.size()
                        + " will be gone, the other " + changed.size()
                        + " be other files) from servers, CDN and search engines, in every encoding: identity, gzip, br;"
                        + " 3. open each and look"));
        if (!list.kept().isEmpty()) {
            printer.say(new Wording(
                    "重新构建之后仍然提到它的文件，多半是其他条目自己的文字，请核对是否也要改：",
                    "these files name it and stay as they are, most likely in words of other entries; see whether they"
                            + " must change too:"));
            addresses(list.kept()).forEach(one -> printer.say(new Wording("  " + one, "  " + one)));
        }
    }

    /**
     * Tells after a build what is to be forgotten: into a file where one is named, else where entries are public no more.
     *
     * @param file takes the addresses, a line each; none where it is null
     */
    public void print(Replacement replacement, @Nullable Path file) throws IOException {
        List<String> all = new ArrayList<>(addresses(replacement.purge().gone()));
        int gone = all.size();
        all.addAll(addresses(replacement.purge().changed()));
        int number = replacement.vanished().size();
        if (number > 0) {
            String numbers = String.join("、", replacement.vanished());
            printer.say(new Wording(
                    number + " 条信息不再公开：" + numbers,
                    (number == 1 ? "1 entry is" : number + " entries are") + " public no more: " + numbers));
        }
        if (number == 0 && file == null) {
            return;
        }
        printer.say(new Wording(
                "须在服务器、CDN 和搜索引擎清除的地址：没有了的 " + gone + " 个，换了内容的 " + (all.size() - gone) + " 个"
                        + (file == null ? "" : "，写在 " + file),
                "to be purged from servers, CDN and search engines: " + gone + " addresses that are gone, "
                        + (all.size() - gone) + " with other content" + (file == null ? "" : ", in " + file)));
        if (file == null) {
            all.forEach(printer.err()::println);
        } else {
            Files.write(file, all);
        }
    }

    private void basis(PurgeList.Basis basis) {
        switch (basis) {
            case BUILT_AND_SEARCHED -> {}
            case BUILT ->
                printer.say(new Wording(
                        "没有找到已发布的站点文件夹，清单只由构建得出；站点发布在别处的，用 --site 指明后再列一次（--list）",
                        "no published site was found, the list is that of a build; name the folder by --site and --list"
                                + " again"));
            case SEARCHED ->
                printer.say(new Wording(
                        "项目现在构建不成，清单只由检索已发布的文件得出，看不懂的文件一并列入；改正后用 --list 再列一次",
                        "the project does not build: the list comes from searching the published files, and has those that"
                                + " cannot be read; when mended, --list again"));
            case UNKNOWN ->
                printer.say(new Wording(
                        "项目现在构建不成，也没有找到已发布的站点文件夹，列不出地址：用 --site 指明，或者清除整个站点",
                        "the project does not build and no published site was found: name its folder by --site, or purge"
                                + " the whole site"));
        }
    }

    private List<String> addresses(List<String> files) {
        List<String> addresses = new ArrayList<>();
        for (String file : files) {
            addresses.add(root + escaped(file));
            if (file.equals(FOLDER_PAGE) || file.endsWith("/" + FOLDER_PAGE)) {
                addresses.add(root + escaped(file.substring(0, file.length() - FOLDER_PAGE.length())));
            }
        }
        return addresses;
    }

    /** A file that somebody else put there may have any name. */
    private static String escaped(String path) {
        StringBuilder escaped = new StringBuilder();
        for (byte one : path.getBytes(StandardCharsets.UTF_8)) {
            boolean plain = one > 0x20 && one < 0x7f && "\"<>\\^`{|}%?#".indexOf(one) < 0;
            escaped.append(plain ? String.valueOf((char) one) : String.format(Locale.ROOT, "%%%02X", one & 0xff));
        }
        return escaped.toString();
    }
}
