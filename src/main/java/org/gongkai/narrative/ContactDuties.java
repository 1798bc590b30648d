package org.gongkai.narrative;

import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.gongkai.catalogue.Duty;
import org.gongkai.catalogue.Holdings;
import org.gongkai.content.site.Site;
import org.gongkai.content.yaml.Unwritten;
import org.gongkai.finding.Finding;
import org.gongkai.finding.Rule;
import org.gongkai.finding.Wording;

/**
 * What the guide must state of the office for disclosure (工作机构的名称、办公地址、办公时间、联系电话、传真号码、互联网联系方式；条例 第十二条).
 * It stands in site.yaml, and the page of the guide is made with it.
 */
public final class ContactDuties implements Duty {

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

    private static final Pattern DIGIT = Pattern.compile("[0-9]");

    /** What is missing and what cannot be right. */
    @Override
    public List<Finding> check(Holdings holdings) {
        return check(holdings.site().office());
    }

    private static List<Finding> check(Site.Office office) {
        boolean faxless = !DIGIT.matcher(office.fax()).find(); // “不设传真” is an answer too
        boolean words = !ADDRESS.matcher(office.web()).matches();
        return Stream.of(
                        missing(office, "address", "办公地址", office.address()),
                        missing(office, "hours", "办公时间", office.hours()),
                        missing(office, "phone", "联系电话", office.phone()),
                        missing(office, "fax", "传真号码", office.fax()),
                        missing(office, "email 或者 web", "互联网联系方式", office.email() + office.web()),
                        format(office, "phone", "联系电话", office.phone(), PHONE.asPredicate(), "写成 区号-号码"),
                        format(
                                office,
                                "fax",
                                "传真号码",
                                office.fax(),
                                fax -> faxless || PHONE.matcher(fax).find(),
                                "写成 区号-号码"),
                        format(office, "postcode", "邮政编码", office.postcode(), POSTCODE.asMatchPredicate(), "六位数字"),
                        format(
                                office,
                                "email",
                                "电子邮箱",
                                office.email(),
                                MAIL.asMatchPredicate(),
                                "例如 xxgk@jyj.example.gov.cn"),
                        format(
                                office,
                                "web",
                                "网址",
                                office.web(),
                                web -> words || WEB.matcher(web).matches(),
                                "写完整的网址，例如 https://jyj.example.gov.cn/"))
                .flatMap(Optional::stream)
                .toList();
    }

    private static Optional<Finding> missing(Site.Office office, String key, String name, String value) {
        return value.isEmpty()
                ? Optional.of(Finding.of(
                        Rule.GUIDE_CONTACTS,
                        office.place(key),
                        new Wording(
                                "工作机构没有写明" + name + "（office." + key + "）",
                                "the office has no " + key.replace("或者", "or")),
                        new Wording("在 site.yaml 的 office 中补上", "add it to office in site.yaml")))
                : Optional.empty();
    }

    private static Optional<Finding> format(
            Site.Office office, String key, String name, String value, Predicate<String> right, String example) {
        boolean unwritten = value.contains(Unwritten.MARK); // which is told as such
        return value.isEmpty() || unwritten || right.test(value)
                ? Optional.empty()
                : Optional.of(Finding.of(
                        Rule.GUIDE_CONTACTS,
                        office.place(key),
                        new Wording(name + "“" + value + "”不完整或者有误", key + " “" + value + "” cannot be right"),
                        new Wording(example, "write it in full")));
    }
}
