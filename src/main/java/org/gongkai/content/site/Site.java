package org.gongkai.content.site;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.gongkai.finding.Place;

/**
 * The organ and its website (site.yaml). Absent texts are empty.
 *
 * @param organ full name of the organ
 * @param name of the website (SiteName)
 * @param domain of the website (SiteDomain)
 * @param idCode of the website (SiteIDCode, 政府网站标识码)
 * @param address absolute address under which the column is published, ending in {@code /}
 * @param emblem the picture before the name of the organ (标志), one of the assets
 * @param office the disclosure office (政府信息公开工作机构)
 * @param footer the elements of the page's foot
 * @param indexPattern how index numbers are built
 * @param signaturesRequired whether every review step must be signed
 * @param sm2Required whether it must be signed with SM2 as well
 * @param reviews what must have a review record
 * @param opened since when the column is open to the public (专栏开通的日期)
 * @param versionedSince from when on the version control is the place of record: what was released before came from elsewhere
 * @param reports what the organ's standing asks of its annual reports
 * @param letters what letters to applicants say of the organ
 * @param pdf how PDF files are printed, where they are wanted
 * @param word which pages are offered as files of Word too
 * @param places further words for other places of publication (同时公开)
 * @param alsoAt where else everything is to be public, unless its column says otherwise
 * @param readingDays working days within which a reading follows its document; 0: the same day
 * @param topics pages that gather entries on one matter (专题)
 */
public record Site(
        String organ,
        String name,
        String domain,
        String idCode,
        String address,
        Optional<NamedFile> emblem,
        Office office,
        Footer footer,
        IndexPattern indexPattern,
        boolean signaturesRequired,
        boolean sm2Required,
        Reviews reviews,
        Optional<LocalDate> opened,
        Optional<LocalDate> versionedSince,
        ReportTerms reports,
        LetterTerms letters,
        Optional<Pdf> pdf,
        WordCopies word,
        List<String> places,
        Optional<AlsoRequired> alsoAt,
        int readingDays,
        List<SpecialTopic> topics) {

    /** The term of readings where nothing is said (政策解读). */
    public static final int READING_DAYS = 3;

    private static final String SAMPLE_ORGAN = "示例省监狱管理局";
    private static final String SAMPLE_DOMAIN = "jyj.example.gov.cn";

    public Site {
        places = List.copyOf(places);
        topics = List.copyOf(topics);
    }

    /** Whether the column was opened within the last month: what is still blank is then yet to be filled. */
    public boolean young(LocalDate today) {
        return opened.filter(day -> !today.isAfter(day.plusMonths(1))).isPresent();
    }

    /** Whether it is the site that the program brings along as a sample (示例站点). */
    public boolean sample() {
        return organ.equals(SAMPLE_ORGAN) && domain.equals(SAMPLE_DOMAIN);
    }

    /** What must have a review record to be published (审查范围). */
    public enum Reviews {
        /** Entries, the guide, the reports and the site's own data, templates and assets. */
        EVERYTHING,
        /** Entries. */
        ENTRIES,
        /** Entries, and nobody has said so. */
        UNDECLARED
    }

    /** Which pages have a file of Word beside them (Word版). */
    public enum WordCopies {
        /** Entries with a document number, the annual reports, the guide. */
        NUMBERED,
        /** Every entry, the annual reports, the guide. */
        ALL,
        /** None. */
        NONE
    }

    /**
     * Contact data that the guide must state (条例 第十二条).
     *
     * @param name 机构名称
     * @param address 办公地址
     * @param postcode 邮政编码
     * @param hours 办公时间
     * @param phone 联系电话
     * @param fax 传真号码
     * @param email 电子邮箱
     * @param web 互联网联系方式: an address or words
     * @param places English key ▸ where its value stands in site.yaml; {@code office} ▸ where they all begin
     */
    public record Office(
            String name,
            String address,
            String postcode,
            String hours,
            String phone,
            String fax,
            String email,
            String web,
            Map<String, Place> places) {
        public Office {
            places = Map.copyOf(places);
        }

        /** Where the value of a key stands; of an absent one, where the office's keys begin. */
        public Place place(String key) {
            return places.getOrDefault(key, places.getOrDefault("office", Place.of("content/site.yaml")));
        }
    }

    /**
     * What PDF files are printed with.
     *
     * @param font the font of their text
     * @param bold the font of their headings; the same where none is named
     */
    public record Pdf(NamedFile font, NamedFile bold) {}

    /**
     * A file of the project that site.yaml names.
     *
     * @param path relative to the project folder, with {@code /}
     * @param place where site.yaml names it
     * @param line the line of site.yaml on which that stands
     */
    public record NamedFile(String path, Place place, String line) {}
}
