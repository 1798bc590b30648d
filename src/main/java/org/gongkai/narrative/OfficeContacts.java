package org.gongkai.narrative;

import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.gongkai.catalogue.Duty;
import org.gongkai.catalogue.Holdings;
import org.gongkai.content.Site;
import org.gongkai.finding.Finding;
import org.gongkai.finding.Rule;
import org.gongkai.finding.Wording;

/**
 * What the guide must state of the office for disclosure (工作机构的名称、办公地址、办公时间、联系电话、传真号码、互联网联系方式；条例 第十二条).
 * It stands in site.yaml, and the page of the guide is made with it.
 */
public final class OfficeContacts implements Duty {

    /** With or without area code; a mobile; a service number. */
    private static final Pattern PHONE =
            Pattern.compile("(?<![0-9])(?:(?:\\+?86[- ]?)?\\(?0[0-9]{2,3}\\)?[-—–  ]?)?[1-9][0-9]{6,7}(?![0-9])"
                    + "|(?<![0-9])0[0-9]{2,3}[-—–  ]?[0-9]{7,8}(?![0-9])"
                    + "|(?<![0-9])1[3-9][0-9]{9}(?![0-9])"
                    + "|(?<![0-9])[48]00[- ]?[0-9]{3,4}[- ]?[0-9]{3,4}(?![0-9])"
                    + "|(?<![0-9])1[0-9]{4}(?![0-9])");

    private static final Pattern POSTCODE = Pattern.compile("[0-9]{6}");
    private static final Pattern MAIL = Pattern.compile("[^@\\s]+@[^@\\s]+\\.[^@\\s.]+");
    private static final Pattern WEB = Pattern.compile("https?://[^\\s/]+\\.[^\\s]+");

    /** Looks like an address and not like words. */
    private static final Pattern ADDRESS = Pattern.compile("[\\x21-\\x7e]*[./][\\x21-\\x7e]*");

    private static final String MAILBOX = "例如 xxgk@jyj.example.gov.cn";
    private static final Pattern DIGIT = Pattern.compile("[0-9]");

    /** What is missing and what cannot be right. */
    @Override
    public List<Finding> check(Holdings holdings) {
        return check(holdings.site().office());
    }

    private static List<Finding> check(Site.Office office) {
        Predicate<String> phone = PHONE.asPredicate();
        Predicate<String> fax = phone.or(DIGIT.asPredicate().negate()); // “不设传真” is an answer too
        Predicate<String> web =
                WEB.asMatchPredicate().or(ADDRESS.asMatchPredicate().negate());
        Predicate<String> any = value -> true;
        String page = "写完整的网址，例如 https://jyj.example.gov.cn/";
        return Stream.of(
                        new Contact("address", "办公地址", office.address(), true, any, ""),
                        new Contact("hours", "办公时间", office.hours(), true, any, ""),
                        new Contact("phone", "联系电话", office.phone(), true, phone, "例如 010-62345678"),
                        new Contact("fax", "传真号码", office.fax(), true, fax, "例如 010-62345678"),
                        new Contact("email 或者 web", "互联网联系方式", office.email() + office.web(), true, any, ""),
                        new Contact("postcode", "邮政编码", office.postcode(), false, POSTCODE.asMatchPredicate(), "六位数字"),
                        new Contact("email", "电子邮箱", office.email(), false, MAIL.asMatchPredicate(), MAILBOX),
                        new Contact("web", "网址", office.web(), false, web, page))
                .flatMap(contact -> fault(contact, office).stream())
                .toList();
    }

    /** A key of {@code office}, its name and value, and what the value must be, with an example. */
    private record Contact(
            String key, String name, String value, boolean required, Predicate<String> right, String example) {}

    private static Optional<Finding> fault(Contact contact, Site.Office office) {
        String key = contact.key();
        String value = contact.value();
        if (value.isEmpty() ? !contact.required() : contact.right().test(value)) {
            return Optional.empty();
        }
        return Optional.of(Finding.of(
                Rule.GUIDE_CONTACTS,
                office.place(key),
                value.isEmpty()
                        ? new Wording(
                                "工作机构没有写明" + contact.name() + "（office." + key + "）",
                                "the office has no " + key.replace("或者", "or"))
                        : new Wording(
                                contact.name() + "“" + value + "”不完整或者有误", key + " “" + value + "” cannot be right"),
                value.isEmpty()
                        ? new Wording("在 site.yaml 的 office 中补上", "add it to office in site.yaml")
                        : new Wording(contact.example(), "write it in full")));
    }
}
