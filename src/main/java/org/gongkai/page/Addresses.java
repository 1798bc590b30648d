package org.gongkai.page;

import java.time.LocalDateTime;
import java.util.Locale;
import java.util.regex.Pattern;
import org.gongkai.content.Attachment;
import org.gongkai.content.site.Category;
import org.gongkai.content.site.IndexNumber;
import org.gongkai.content.site.Role;
import org.gongkai.review.Enclosure;
import org.gongkai.review.Entry;
import org.gongkai.review.Tombstone;

/** The one home of addresses: every published file's address is made here. */
public final class Addresses {

    public static final Address HOME = new Address("index.html");
    public static final Address GUIDE = new Address("guide.html");
    public static final Address APPLY = new Address("apply.html");
    public static final Address APPLY_FORM = new Address("apply-form.html");
    public static final Address APPLY_DOCUMENT = new Address("apply-form.docx");
    public static final Address APPLY_PDF = new Address("apply-form.pdf");
    public static final Address SITEMAP = new Address("sitemap.html");
    public static final Address SEARCH = new Address("search.html");
    public static final Address NOT_FOUND = new Address("404.html");
    public static final Address ANNUAL_INDEX = new Address("annual/index.html");
    public static final Address ANNUAL_SCHEMA = new Address("annual.schema.json");
    public static final Address FEED = new Address("feed.xml");
    public static final Address SITEMAP_XML = new Address("sitemap.xml");
    public static final Address ROBOTS = new Address("robots.txt");
    public static final Address SECURITY = new Address(".well-known/security.txt");
    public static final Address CATALOGUE_JSON = new Address("catalogue.json");
    public static final Address CATALOGUE_CSV = new Address("catalogue.csv");
    public static final Address CATALOGUE_XLSX = new Address("catalogue.xlsx");
    public static final Address CATALOGUE_JSONLD = new Address("catalogue.jsonld");
    public static final Address CATALOGUE_PARTS = new Address("catalogue/index.json");
    public static final Address CATALOGUE_SCHEMA = new Address("catalogue.schema.json");
    public static final Address CHANGES = new Address("changes.json");
    public static final Address CHANGES_SCHEMA = new Address("changes.schema.json");
    public static final Address MANIFEST = new Address("release/manifest.sha256");

    /** What the site was built from besides entries, as far as readers see it. */
    public static final Address SOURCE = new Address("release/source/site.zip");

    /** A script that compares the digests with the sources. */
    public static final Address VERIFY_SOURCE = new Address("release/verify-source.sh");

    /** Old addresses that no page can stand at, as a list for nginx. */
    public static final Address REDIRECTS = new Address("release/redirects.map");

    /** Which program built the site, and as of when. */
    public static final Address BUILD = new Address("release/build.json");

    public static final Address SIGNERS = new Address("release/allowed_signers");
    public static final Address SM2_SIGNERS = new Address("release/sm2_signers");
    public static final Address VERIFY = new Address("release/verify.sh");

    /** What the search must know first: how many entries there are, and of which column, year and validity each is. */
    public static final Address SEARCH_HEAD = new Address("search/index.json");

    private static final int HASH_LENGTH = 12;
    private static final Pattern PLAIN = Pattern.compile("[A-Za-z0-9][A-Za-z0-9._-]{0,99}");
    private static final Pattern TAKEN = Pattern.compile("(?i)index|page-[0-9]+");

    private Addresses() {}

    /** A page of the catalogue, counted from 1. */
    public static Address catalogue(int page) {
        return new Address("catalogue/" + list(page));
    }

    /** A part of the catalogue's records of a year, counted from 1. */
    static Address catalogueOf(int year, int part) {
        return new Address("catalogue/" + year + (part == 1 ? "" : "-" + part) + ".json");
    }

    /** A page of a column, counted from 1. */
    public static Address column(Category category, int page) {
        return new Address(category.path() + "/" + list(page));
    }

    /** The Atom feed of a column and of those below it. */
    public static Address feed(Category category) {
        return new Address(category.path() + "/" + FEED.path());
    }

    /** A page of a column's year, counted from 1. */
    public static Address year(Category category, int year, int page) {
        return new Address(category.path() + "/" + year + "/" + list(page));
    }

    /** A page of the documents in force, or of those that have ended, counted from 1. */
    public static Address validity(boolean ended, int page) {
        return new Address("validity/" + (ended ? "ended/" : "") + list(page));
    }

    /** A page of a topic, counted from 1. */
    public static Address topic(String id, int page) {
        return new Address("topics/" + id + "/" + list(page));
    }

    private static String list(int page) {
        return page == 1 ? "index.html" : "page-" + page + ".html";
    }

    /** The annual report on a year. */
    public static Address annual(int year) {
        return new Address("annual/" + year + ".html");
    }

    /** The lines of all entries of an index of the search, of which a browser asks for a few. */
    public static final Address SEARCH_LINES = new Address("search/entries.txt");

    /** The shards of an index of the search once more, cut finer, of which a browser asks for a few. */
    public static final Address SEARCH_GRAMS = new Address("search/grams.bin");

    /** A shard of the index of the search, counted from 0. */
    public static Address shard(int number) {
        return new Address("search/shards/" + number + ".bin");
    }

    /** A list of entries of the search, counted from 0. */
    public static Address searchList(int number) {
        return new Address("search/entries/" + number + ".json");
    }

    /** A file of a volume of the search's index, counted from 0, by where it lies in an index that has but one. */
    public static Address inVolume(int volume, Address file) {
        return new Address("search/" + volume + file.path().substring("search".length()));
    }

    /** The tables of the annual report on a year as a file, {@code csv}, {@code json} or {@code xlsx}. */
    public static Address annual(int year, String form) {
        return new Address("annual/" + year + "." + form);
    }

    /** A part of the site map with the entries released in a year, counted from 1; in the root, as sitemaps.org wants it. */
    public static Address siteMapOf(int year, int part) {
        return siteMap(Integer.toString(year), part);
    }

    /** A part of the site map with all other pages, counted from 1. */
    public static Address siteMapOfLists(int part) {
        return siteMap("lists", part);
    }

    private static Address siteMap(String what, int part) {
        return new Address("sitemap-" + what + (part == 1 ? "" : "-" + part) + ".xml");
    }

    /** The reviewed texts of the entries that were released in a year. */
    public static Address sourceOf(int year) {
        return new Address("release/source/" + year + ".zip");
    }

    /** The page of an entry. */
    public static Address entry(Entry entry) {
        return page(entry.category(), entry.released(), entry.name(), entry.index());
    }

    /** The page of a withdrawn entry: where the entry was, unless the name of its file may not be told either. */
    public static Address tombstone(Tombstone stone) {
        return stone.secrecy()
                ? withdrawn(stone.index())
                : page(stone.category(), stone.released(), stone.name(), stone.index());
    }

    /** Where it is told that the entry of this number was withdrawn for secrecy: an address that says nothing else. */
    public static Address withdrawn(IndexNumber index) {
        return new Address("withdrawn/" + index.text().replaceAll("[^A-Za-z0-9._-]", "-") + ".html");
    }

    /** What stands for an entry whose public period is over: made of its index number alone, for a file name may tell a name. */
    public static Address closed(IndexNumber index) {
        return new Address("closed/" + neutral(index) + ".html");
    }

    private static String neutral(IndexNumber index) {
        String id = index.text().replace('/', '-');
        return plain(id) ? id : index.year() + "-" + index.serialText();
    }

    /** The page of what is in this category, was released then, comes from a file of this name and has this number. */
    public static Address page(Category category, LocalDateTime released, String name, IndexNumber index) {
        String id = plain(name) ? name : index.serialText();
        return new Address(category.path() + "/" + released.getYear() + "/" + id + ".html");
    }

    /** Whether a file name can stand in an address as it is and takes no list page's place. */
    private static boolean plain(String name) {
        return PLAIN.matcher(name).matches() && !TAKEN.matcher(name).matches();
    }

    /** A file of an entry: its name is the hash of its content, readers get the real one when they save it. */
    public static Address file(Entry entry, Enclosure file) {
        return file(entry(entry), file.file());
    }

    /** A file of the entry with this page. */
    public static Address file(Address entry, Attachment file) {
        return file(entry, file.name(), file.sha256());
    }

    /** A file of this name and content, of the entry with this page. */
    public static Address file(Address entry, String name, String sha256) {
        String folder = stem(entry) + ".files/";
        int dot = name.lastIndexOf('.');
        String extension = dot < 0 ? "" : name.substring(dot).toLowerCase(Locale.ROOT);
        String safe = extension.matches("\\.[a-z0-9]{1,8}") ? extension : ".bin";
        return new Address(folder + sha256.substring(0, HASH_LENGTH) + safe);
    }

    /** The text of a page as a file of Word: beside it. */
    static Address word(Address page) {
        return new Address(stem(page) + ".docx");
    }

    /** The statement of a signed step of an entry's review. */
    public static Address statement(Entry entry, Role role) {
        return statement(entry(entry), role);
    }

    /** The statement of a signed step of the entry with this page. */
    public static Address statement(Address entry, Role role) {
        return new Address(stem(entry) + ".review/" + role + ".statement");
    }

    private static String stem(Address page) {
        return page.path().substring(0, page.path().length() - ".html".length());
    }

    /** The signature of that statement. */
    public static Address signature(Entry entry, Role role) {
        return new Address(statement(entry, role).path() + ".sig");
    }

    /** The SM2 signature of that statement. */
    public static Address second(Entry entry, Role role) {
        return new Address(statement(entry, role).path() + ".sm2");
    }

    /** A file of the theme or of the project's assets folder. */
    public static Address asset(String name) {
        return new Address("assets/" + name);
    }
}
