package org.gongkai.harvest.reading;

import java.io.IOException;
import java.nio.file.FileSystemException;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import org.gongkai.audit.Audit;
import org.gongkai.audit.PublishedData;
import org.gongkai.fetch.SiteArchive;
import org.gongkai.fetch.Unobtainable;
import org.gongkai.fetch.WorkFolder;
import org.gongkai.finding.Finding;
import org.gongkai.finding.Findings;
import org.gongkai.finding.Place;
import org.gongkai.finding.Rule;
import org.gongkai.finding.Wording;
import org.gongkai.harvest.share.Organ;

/**
 * What an organ has published (机关公布的数据). Whatever lies there, reading it ends, and its faults are findings that name
 * the organ.
 *
 * @param read whether there is a catalogue
 * @param catalogue its documents, see {@link PublishedData.Content}
 * @param data changes and annual reports
 * @param personal whether there is what looks like a resident identity number anywhere in it
 * @param findings their paths begin with the organ's code
 */
public record Published(
        boolean read,
        List<Map<?, ?>> catalogue,
        SortedMap<String, Map<?, ?>> data,
        boolean personal,
        List<Finding> findings) {

    /**
     * Reads an organ's data.
     *
     * @param whole whether all of a site that lies in a folder is audited, its pages included
     */
    public static Published of(Organ organ, boolean whole) {
        try {
            if (organ.remote() || SiteArchive.is(organ.where())) {
                return copied(organ);
            }
            Path folder = Path.of(organ.where());
            if (!Files.isDirectory(folder)) {
                throw new Unobtainable("没有这个文件夹或者压缩包", "no such folder or archive");
            }
            return of(organ, folder, whole && Files.exists(folder.resolve("index.html")));
        } catch (Unobtainable e) {
            return nothing(organ, e.why());
        } catch (InvalidPathException e) {
            return nothing(organ, new Wording("位置不是路径", "no path"));
        } catch (IOException e) {
            String reason = e instanceof FileSystemException failed ? failed.getReason() : e.getMessage();
            String why = reason == null ? e.getClass().getSimpleName() : reason;
            return nothing(organ, new Wording("读取失败：" + why, "reading failed: " + why));
        }
    }

    private static Published copied(Organ organ) throws IOException, Unobtainable {
        try (WorkFolder work = new WorkFolder()) {
            Path folder = work.path();
            Copy copy = new Copy(folder);
            if (organ.remote()) {
                Crawl.read(organ.where(), copy);
            } else if (Files.isRegularFile(Path.of(organ.where()))) {
                unpacked(Path.of(organ.where()), copy);
            } else {
                throw new Unobtainable("没有这个文件夹或者压缩包", "no such folder or archive");
            }
            return of(organ, folder, false);
        }
    }

    private static void unpacked(Path archive, Copy copy) throws IOException, Unobtainable {
        String root = SiteArchive.root(archive);
        SiteArchive.each(archive, (name, content) -> {
            if (name.startsWith(root)) {
                copy.take(name.substring(root.length()), content);
            }
        });
    }

    private static Published of(Organ organ, Path folder, boolean whole) {
        String address = !organ.address().isEmpty() || !organ.remote() ? organ.address() : slashed(organ.where());
        PublishedData.Content content = PublishedData.read(folder, address);
        List<Finding> found = whole ? Audit.folder(folder).findings() : content.findings();
        boolean personal = found.stream().anyMatch(one -> one.rule() == Rule.RESIDENT_ID);
        List<Finding> named = new ArrayList<>(Findings.some(".", found).stream()
                .map(one -> one.at(organ.at(one.place())))
                .toList());
        if (content.catalogue().isEmpty()) {
            named.add(why(organ, new Wording("没有可以读取的目录", "there is no catalogue to be read")));
        }
        return new Published(!content.catalogue().isEmpty(), content.catalogue(), content.data(), personal, named);
    }

    private static String slashed(String address) {
        return address.endsWith("/") ? address : address + "/";
    }

    private static Published nothing(Organ organ, Wording why) {
        return new Published(false, List.of(), new TreeMap<>(), false, List.of(why(organ, why)));
    }

    private static Finding why(Organ organ, Wording why) {
        return Rule.HARVEST_ORGAN.at(
                Place.of(organ.code()),
                new Wording(organ.name() + "：" + why.zh(), organ.name() + ": " + why.en()),
                Wording.NONE);
    }
}
