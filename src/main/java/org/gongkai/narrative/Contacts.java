package org.gongkai.narrative;

import java.util.regex.Pattern;
import org.gongkai.content.Site;
import org.gongkai.finding.Findings;
import org.gongkai.finding.Rule;
import org.gongkai.finding.Wording;

/**
 * What the guide must state of the office for disclosure (工作机构的名称、办公地址、办公时间、联系电话、传真号码、互联网联系方式；条例 第十二条).
 * It stands in site.yaml, and the page of the guide is made with it.
 */
public final class Contacts {

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

    private final Site.Office office;
    private final Findings findings;

    /** Of this office. */
    public Contacts(Site.Office office, Findings findings) {
        this.office = office;
        this.findings = findings;
    }

    /** Notes what is missing and what cannot be right. */
    public void check() {
        missing("address", "办公地址", office.address());
        missing("hours", "办公时间", office.hours());
        missing("phone", "联系电话", office.phone());
        missing("fax", "传真号码", office.fax());
        missing("email 或者 web", "互联网联系方式", office.email() + office.web());
        format("phone", "联系电话", office.phone(), PHONE.matcher(office.phone()).find(), "例如 010-62345678");
        boolean none = !DIGIT.matcher(office.fax()).find(); // “不设传真” is an answer too
        format("fax", "传真号码", office.fax(), none || PHONE.matcher(office.fax()).find(), "例如 010-62345678");
        format(
                "postcode",
                "邮政编码",
                office.postcode(),
                POSTCODE.matcher(office.postcode()).matches(),
                "六位数字");
        format("email", "电子邮箱", office.email(), MAIL.matcher(office.email()).matches(), "例如 xxgk@jyj.example.gov.cn");
        boolean words = !ADDRESS.matcher(office.web()).matches();
        format(
                "web",
                "网址",
                office.web(),
                words || WEB.matcher(office.web()).matches(),
                "写完整的网址，例如 https://jyj.example.gov.cn/");
    }

    private void missing(String key, String name, String value) {
        if (value.isEmpty()) {
            findings.add(
                    Rule.GUIDE_CONTACTS,
                    office.place(key),
                    new Wording(
                            "工作机构没有写明" + name + "（office." + key + "）", "the office has no " + key.replace("或者", "or")),
                    new Wording("在 site.yaml 的 office 中补上", "add it to office in site.yaml"));
        }
    }

    private void format(String key, String name, String value, boolean right, String example) {
        if (!value.isEmpty() && !right) {
            findings.add(
                    Rule.GUIDE_CONTACTS,
                    office.place(key),
                    new Wording(name + "“" + value + "”不完整或者有误", key + " “" + value + "” cannot be right"),
                    new Wording(example, "write it in full"));
        }
    }
}
