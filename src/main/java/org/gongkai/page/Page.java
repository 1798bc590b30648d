package org.gongkai.page;

import java.util.List;
import java.util.Optional;
import org.gongkai.content.site.Category;
import org.gongkai.content.site.SpecialTopic;
import org.gongkai.review.Closure;
import org.gongkai.review.Entry;
import org.gongkai.review.Tombstone;

/** A page of the plan (页面): what it shows and where it lies. */
public sealed interface Page {

    /** Where it lies. */
    Address address();

    /** What this visitor says of its kind. */
    <R> R accept(Visitor<R> visitor);

    /** The file below the project folder whose text it shows; empty where it shows none. */
    default String source() {
        return "";
    }

    /** Where its text lies as a file of Word, if the site offers it so (Word版); nothing of a list. */
    default Optional<Address> word() {
        return Optional.empty();
    }

    /** Whether readers are to find it in the site map. */
    default boolean listed() {
        return true;
    }

    /** A question that every kind of page answers (按页面种类处理): a new kind does not compile before each of them does. */
    interface Visitor<R> {
        R single(Single page);

        R column(Column page);

        R document(Document page);

        R withdrawn(Withdrawn page);

        R closed(Closed page);

        R moved(Moved page);

        R catalogueList(CatalogueList page);

        R validityList(ValidityList page);

        R annual(Annual page);

        R topic(Topic page);
    }

    /** A page of which a site has one (单页). */
    enum Single implements Page {
        HOME("首页", Addresses.HOME),
        GUIDE("政府信息公开指南", Addresses.GUIDE),
        ANNUAL_INDEX("政府信息公开年报", Addresses.ANNUAL_INDEX),
        APPLY("依申请公开", Addresses.APPLY),
        APPLY_FORM("政府信息公开申请表", Addresses.APPLY_FORM),
        SITE_MAP("站点地图", Addresses.SITEMAP),
        SEARCH("检索", Addresses.SEARCH),
        /** The page for addresses that are not there. */
        NOT_FOUND("404", Addresses.NOT_FOUND);

        private final String title;
        private final Address address;

        Single(String title, Address address) {
            this.title = title;
            this.address = address;
        }

        /** What it is called where its address is claimed. */
        String title() {
            return title;
        }

        @Override
        public Address address() {
            return address;
        }

        @Override
        public <R> R accept(Visitor<R> visitor) {
            return visitor.single(this);
        }

        @Override
        public String source() {
            return this == GUIDE ? "content/guide.md" : "";
        }

        @Override
        public Optional<Address> word() {
            return this == GUIDE ? Optional.of(Addresses.word(address)) : Optional.empty();
        }

        @Override
        public boolean listed() {
            return this != NOT_FOUND;
        }
    }

    /**
     * A page of a column (栏目页).
     *
     * @param year the year that it is narrowed to
     * @param number from 1
     * @param count how many pages the list has
     * @param entries the entries of this page
     * @param total the entries of the whole list
     */
    record Column(Category category, Optional<Integer> year, int number, int count, List<Entry> entries, int total)
            implements Page {
        @Override
        public Address address() {
            return address(number);
        }

        /** Whether it is the column's own first page, of all years. */
        public boolean first() {
            return number == 1 && year.isEmpty();
        }

        /** The address of another page of the same list. */
        public Address address(int other) {
            return year.map(y -> Addresses.year(category, y, other)).orElseGet(() -> Addresses.column(category, other));
        }

        @Override
        public <R> R accept(Visitor<R> visitor) {
            return visitor.column(this);
        }
    }

    /** The page of an entry (内容页). */
    record Document(Entry entry, Address address) implements Page {
        @Override
        public <R> R accept(Visitor<R> visitor) {
            return visitor.document(this);
        }

        @Override
        public String source() {
            return entry.path();
        }

        @Override
        public Optional<Address> word() {
            return Optional.of(Addresses.word(address));
        }
    }

    /** The page of a withdrawn entry (撤回说明). */
    record Withdrawn(Tombstone tombstone, Address address) implements Page {
        @Override
        public <R> R accept(Visitor<R> visitor) {
            return visitor.withdrawn(this);
        }

        @Override
        public String source() {
            return tombstone.path();
        }

        @Override
        public boolean listed() {
            return false;
        }
    }

    /** What stands for an entry whose public period is over (公开期满). */
    record Closed(Closure closure) implements Page {
        @Override
        public Address address() {
            return Addresses.closed(closure.index());
        }

        @Override
        public <R> R accept(Visitor<R> visitor) {
            return visitor.closed(this);
        }

        @Override
        public boolean listed() {
            return false;
        }
    }

    /**
     * What stands at an old address (旧地址): the way to where the page is today.
     *
     * @param target of this site
     */
    record Moved(Address address, Address target) implements Page {
        @Override
        public <R> R accept(Visitor<R> visitor) {
            return visitor.moved(this);
        }

        @Override
        public boolean listed() {
            return false;
        }
    }

    /**
     * A page of the catalogue (目录页).
     *
     * @param number from 1
     * @param count how many pages the list has
     * @param withdrawn those of the withdrawn entries that this page lists
     * @param closed those of the entries whose public period is over that this page lists
     */
    record CatalogueList(int number, int count, List<Entry> entries, List<Tombstone> withdrawn, List<Closure> closed)
            implements Page {
        @Override
        public Address address() {
            return Addresses.catalogue(number);
        }

        @Override
        public <R> R accept(Visitor<R> visitor) {
            return visitor.catalogueList(this);
        }
    }

    /**
     * A list of documents by whether they bind (有效性清单): 现行有效规范性文件清单 or 失效文件清单.
     *
     * @param ended whether it lists those that have ended
     * @param number from 1
     * @param count how many pages the list has
     * @param entries the entries of this page
     * @param total the entries of the whole list
     */
    record ValidityList(boolean ended, int number, int count, List<Entry> entries, int total) implements Page {
        @Override
        public Address address() {
            return Addresses.validity(ended, number);
        }

        @Override
        public <R> R accept(Visitor<R> visitor) {
            return visitor.validityList(this);
        }
    }

    /**
     * A page of a topic (专题).
     *
     * @param number from 1
     * @param count how many pages the list has
     * @param entries the entries of this page
     * @param total the entries of the whole list
     */
    record Topic(SpecialTopic topic, int number, int count, List<Entry> entries, int total) implements Page {
        @Override
        public Address address() {
            return Addresses.topic(topic.id(), number);
        }

        @Override
        public <R> R accept(Visitor<R> visitor) {
            return visitor.topic(this);
        }
    }

    /** The annual report on a year. */
    record Annual(int year) implements Page {
        @Override
        public Address address() {
            return Addresses.annual(year);
        }

        @Override
        public <R> R accept(Visitor<R> visitor) {
            return visitor.annual(this);
        }

        @Override
        public String source() {
            return "content/annual/" + year + ".md";
        }

        @Override
        public Optional<Address> word() {
            return Optional.of(Addresses.word(address()));
        }
    }
}
