package org.gongkai.page;

import java.util.List;
import java.util.Optional;
import org.gongkai.content.Category;
import org.gongkai.review.Closure;
import org.gongkai.review.Entry;
import org.gongkai.review.Tombstone;

/** A page of the plan (页面): what it shows and where it lies. */
public sealed interface Page {

    /** Where it lies. */
    Address address();

    /** 首页. */
    record Home() implements Page {
        @Override
        public Address address() {
            return Addresses.HOME;
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
        public Column {
            entries = List.copyOf(entries);
        }

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
    }

    /** The page of an entry (内容页). */
    record Document(Entry entry, Address address) implements Page {}

    /** The page of a withdrawn entry (撤回说明). */
    record Grave(Tombstone tombstone, Address address) implements Page {}

    /** What stands for an entry whose public period is over (公开期满). */
    record Closed(Closure closure) implements Page {
        @Override
        public Address address() {
            return Addresses.closed(closure.index());
        }
    }

    /**
     * A page of the catalogue (目录页).
     *
     * @param number from 1
     * @param count how many pages the list has
     */
    record CatalogueList(int number, int count, List<Entry> entries) implements Page {
        public CatalogueList {
            entries = List.copyOf(entries);
        }

        @Override
        public Address address() {
            return Addresses.catalogue(number);
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
        public ValidityList {
            entries = List.copyOf(entries);
        }

        @Override
        public Address address() {
            return Addresses.validity(ended, number);
        }
    }

    /** 政府信息公开指南. */
    record Guide() implements Page {
        @Override
        public Address address() {
            return Addresses.GUIDE;
        }
    }

    /** The list of annual reports. */
    record AnnualIndex() implements Page {
        @Override
        public Address address() {
            return Addresses.ANNUAL_INDEX;
        }
    }

    /** The annual report on a year. */
    record Annual(int year) implements Page {
        @Override
        public Address address() {
            return Addresses.annual(year);
        }
    }

    /** 依申请公开. */
    record Apply() implements Page {
        @Override
        public Address address() {
            return Addresses.APPLY;
        }
    }

    /** 政府信息公开申请表. */
    record ApplyForm() implements Page {
        @Override
        public Address address() {
            return Addresses.APPLY_FORM;
        }
    }

    /** 站点地图. */
    record SiteMap() implements Page {
        @Override
        public Address address() {
            return Addresses.SITEMAP;
        }
    }

    /** 检索. */
    record Search() implements Page {
        @Override
        public Address address() {
            return Addresses.SEARCH;
        }
    }

    /** The page for addresses that are not there. */
    record NotFound() implements Page {
        @Override
        public Address address() {
            return Addresses.NOT_FOUND;
        }
    }
}
