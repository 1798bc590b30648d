package org.gongkai.page;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import org.gongkai.content.Attachment;
import org.gongkai.content.Pictures;
import org.gongkai.content.Recordings;
import org.gongkai.finding.Finding;
import org.gongkai.finding.Found;
import org.gongkai.finding.Rule;
import org.gongkai.finding.Wording;
import org.gongkai.prose.Links;
import org.gongkai.prose.Links.Target;
import org.gongkai.review.Enclosure;
import org.gongkai.review.Entry;

/**
 * Where the addresses in texts lead: to other entries by the relative path of their file or by {@code index:…}, to an
 * entry's own files, to the project's assets. What is not published cannot be linked to.
 */
public final class Linker {

    private static final String INDEX = "index:";

    /** Never published: the entry that it would lead to stops the release. */
    private static final Target UNSETTLED = new Target.Address("#");

    private static final Wording HOW_TO_LINK = new Wording(
            "链接写条目文件的相对路径（如 ../2021/x.md）或 index:索引号；附件写 <条目名>.files/文件名",
            "link by the relative path of an entry's file (../2021/x.md) or index:NUMBER; to an attachment by"
                    + " <entry>.files/NAME");

    private static final Wording HOW_TO_SHOW = new Wording(
            "把图片放入条目的附件夹，写成 ![说明](<条目名>.files/文件名.png)；各条目共用的放入 assets/，写成 ![说明](assets/文件名.png)",
            "put the picture into the entry's attachment folder and write ![what it shows](<entry>.files/name.png); one"
                    + " that several entries share goes into assets/");

    private final PagePlan plan;
    private final Set<String> assets;
    private final DataTexts data;
    private final Map<String, Address> sources = new HashMap<>();
    private final Set<String> withdrawn = new HashSet<>();
    private final Set<String> gone = ConcurrentHashMap.newKeySet();

    /** Reads a data file beside an entry as text (数据文件), given its path in the project; nothing where it is none, and why. */
    @FunctionalInterface
    public interface DataTexts {
        Found<Optional<String>> of(Attachment file, String path);
    }

    /**
     * @param assets names of the files in assets/
     * @param data reads what a text shows as a chart
     */
    public Linker(PagePlan plan, Set<String> assets, DataTexts data) {
        this.plan = plan;
        this.data = data;
        this.assets = Set.copyOf(assets);
        plan.pages().forEach(page -> sources.put(page.source(), page.address()));
        sources.remove("");
        plan.catalogue().tombstones().forEach(stone -> withdrawn.add(stone.path()));
    }

    /** A link to a heading of another page; whether the heading is there is known when that page is set. */
    public record Fragment(String destination, String sourcePath, String id) {}

    /** The links of one text. */
    public final class Text implements Links {
        private final Address page;
        private final String path;
        private final List<Enclosure> files;
        private final Optional<Entry> entry;
        private final List<Fragment> fragments = new ArrayList<>();
        private final Set<String> linked = new HashSet<>();

        private Text(Address page, String path, Optional<Entry> entry) {
            this.page = page;
            this.path = path;
            this.entry = entry;
            this.files = entry.map(Entry::files).orElse(List.of());
        }

        /** The links to headings of other pages that were met. */
        public List<Fragment> fragments() {
            return List.copyOf(fragments);
        }

        /** Names of the entry's files that readers can get from its page: those listed, and those that the text leads to. */
        public Set<String> reachable() {
            Set<String> reachable = new HashSet<>(linked);
            entry.ifPresent(one -> one.attachments()
                    .forEach(listed -> reachable.add(listed.file().name())));
            return reachable;
        }

        @Override
        public Target link(String destination) {
            if (external(destination)) {
                return new Target.Address(destination);
            }
            if (destination.startsWith(INDEX)) {
                return index(destination, destination.substring(INDEX.length()));
            }
            int hash = destination.indexOf('#');
            String file = hash < 0 ? destination : destination.substring(0, hash);
            Optional<String> target = Pictures.resolve(path, file);
            Optional<Target> own = target.flatMap(this::ownFile);
            if (own.isPresent()) {
                return hash >= 0 && own.get() instanceof Target.Address address
                        ? new Target.Address(address.href() + destination.substring(hash)) // a page of a PDF
                        : own.get();
            }
            Optional<Address> other = target.map(sources::get);
            Optional<Address> closed =
                    target.flatMap(plan.catalogue()::closed).map(closure -> Addresses.closed(closure.index()));
            target.filter(at -> closed.isPresent() || withdrawn.contains(at)).ifPresent(gone::add);
            if (closed.isPresent()) { // of its headings none is left
                return new Target.Address(closed.get().from(page));
            }
            if (other.isEmpty() && target.filter(plan.catalogue()::unsettled).isPresent()) {
                return UNSETTLED;
            }
            if (other.isEmpty()) {
                return refused(destination, "条目不存在、没有公开，或者附件不存在", "no such entry, not public, or no such attachment");
            }
            if (hash >= 0) {
                String id = Pictures.decode(destination.substring(hash + 1)).orElse("");
                fragments.add(new Fragment(destination, target.orElse(""), id));
                return new Target.Address(other.get().from(page) + destination.substring(hash));
            }
            return new Target.Address(other.get().from(page));
        }

        @Override
        public Target image(String destination) {
            Optional<String> target = Pictures.resolve(path, destination);
            Optional<Target> own = target.flatMap(this::shown);
            if (own.isPresent()) {
                return own.get();
            }
            Optional<String> name = Pictures.asset(path, destination).filter(assets::contains);
            return name.<Target>map(at -> new Target.Address(Addresses.asset(at).from(page)))
                    .orElseGet(() -> refused(
                            destination,
                            "图片不在本条目的附件夹或 assets/ 中",
                            "the picture is neither in the entry's attachment folder nor in assets/",
                            HOW_TO_SHOW));
        }

        private Target index(String destination, String number) {
            if (plan.catalogue().unsettled(number)) {
                return UNSETTLED;
            }
            Optional<Address> address = plan.catalogue()
                    .find(number)
                    .map(plan::address)
                    .or(() -> plan.catalogue().tombstone(number).map(Addresses::tombstone))
                    .or(() -> plan.catalogue().closed(number).map(closure -> Addresses.closed(closure.index())));
            return address.<Target>map(at -> new Target.Address(at.from(page)))
                    .orElseGet(() -> refused(destination, "没有公开过这个索引号", "no such index number is public"));
        }

        private Optional<Target> ownFile(String target) {
            return own(target).map(file -> new Target.Address(href(file)));
        }

        /** What a text shows of its entry's own files: a picture, the numbers of a CSV, a recording. */
        private Optional<Target> shown(String target) {
            return own(target)
                    .map(file -> switch (Recordings.extension(file.file().name())) {
                        case "csv" -> numbers(file, target);
                        case "mp4", "webm", "mp3", "ogg" -> recording(file);
                        default -> new Target.Address(href(file));
                    });
        }

        private Optional<Enclosure> own(String target) {
            String folder = path.substring(0, path.lastIndexOf('.')) + ".files/";
            return files.stream()
                    .filter(file -> target.equals(folder + file.file().name()))
                    .findFirst();
        }

        /** Where a file is; readers can get it from there. */
        private String href(Enclosure file) {
            linked.add(file.file().name());
            return entry.map(one -> Addresses.file(one, file).from(page)).orElse("");
        }

        private Target numbers(Enclosure file, String target) {
            String href = href(file);
            Found<Optional<String>> read = data.of(file.file(), target);
            return read.value()
                    .<Target>map(csv -> new Target.Numbers(href, target, csv))
                    .orElseGet(() -> unreadable(read.findings(), target));
        }

        private Target recording(Enclosure file) {
            String name = file.file().name();
            String captions = files.stream()
                    .filter(one -> one.file().name().equals(Recordings.captions(name)))
                    .findFirst()
                    .map(this::href)
                    .orElse("");
            return new Target.Recording(href(file), Recordings.type(name), captions);
        }
    }

    /** The links of an entry's text. */
    public Text of(Entry entry) {
        return new Text(plan.address(entry), entry.path(), Optional.of(entry));
    }

    /** The links of another text. */
    public Text of(String path, Address page) {
        return new Text(page, path, Optional.empty());
    }

    /** Paths of source files that are gone, withdrawn or closed, and that the texts which were set so far lead to. */
    public Set<String> gone() {
        return Set.copyOf(gone);
    }

    /** The address that a tombstone's or entry's source file is published at. */
    public Optional<Address> published(String sourcePath) {
        return Optional.ofNullable(sources.get(sourcePath));
    }

    private static boolean external(String destination) {
        int colon = destination.indexOf(':');
        String scheme = colon < 0 ? "" : destination.substring(0, colon).toLowerCase(java.util.Locale.ROOT);
        return Set.of("http", "https", "mailto").contains(scheme);
    }

    private static Target unreadable(List<Finding> why, String path) {
        Finding first = why.get(0);
        return new Target.Refused(
                first.rule(),
                new Wording(
                        path + "：" + first.message().zh(),
                        path + ": " + first.message().en()),
                first.hint());
    }

    private static Target refused(String destination, String zh, String en) {
        return refused(destination, zh, en, HOW_TO_LINK);
    }

    private static Target refused(String destination, String zh, String en, Wording hint) {
        return new Target.Refused(
                Rule.BROKEN_LINK,
                new Wording("“" + destination + "”无处可去：" + zh, "“" + destination + "” leads nowhere: " + en),
                hint);
    }
}
