package org.gongkai.content.site;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import org.gongkai.content.yaml.Field;
import org.gongkai.content.yaml.Form;
import org.gongkai.content.yaml.Shape;
import org.gongkai.content.yaml.Unwritten;
import org.gongkai.content.yaml.Values;
import org.gongkai.finding.Finding;
import org.gongkai.finding.Found;
import org.gongkai.finding.Rule;
import org.gongkai.finding.Wording;

/**
 * The elements of the page's foot (底部功能区, 国办发〔2017〕47号); what is not given is "" or false.
 *
 * @param icp ICP filing (ICP备案编号), {@code 京ICP备00000000号-1}
 * @param police police filing (公安机关备案标识), {@code 京公网安备 00000000000000号}
 * @param contact how to reach those who run the website (联系方式)
 * @param badge absolute address of the certificate of the mark of Party and government websites (党政机关网站标识)
 * @param mistakes absolute address at which mistakes are reported (我为政府网站找错)
 * @param ipv6 whether the website says that it can be had over IPv6
 */
public record Footer(String icp, String police, String contact, String badge, String mistakes, boolean ipv6) {

    /** Nothing given. */
    public static final Footer EMPTY = new Footer("", "", "", "", "", false);

    private static final String PROVINCE = "[京津沪渝冀豫云辽黑湘皖鲁新苏浙赣鄂桂甘晋蒙陕吉闽贵粤青藏川宁琼]";
    private static final Pattern ICP_FORM = Pattern.compile(PROVINCE + "ICP备[0-9]{6,10}号(-[0-9]+)?");
    private static final Pattern POLICE_FORM = Pattern.compile(PROVINCE + "公网安备\\s?[0-9]{14}号");
    private static final Pattern CODE_FORM = Pattern.compile("[0-9]{10}|bm[0-9]{8}");
    private static final Pattern DOMAIN_FORM = Pattern.compile("([a-z0-9-]+\\.)*gov\\.cn");

    private static final Shape<String> LINK = Shape.TEXT.as(
            text -> Optional.of(text).filter(one -> one.matches("https?://[^\\s/?#]+[^\\s]*")),
            text -> new Wording("应为完整网址", "must be an absolute address"),
            new Wording(
                    "从标识或者找错平台的代码中抄下网址，以 https:// 开头", "copy the address from the code of the mark, from https:// on"));

    private static final Field<String> ICP = Field.of("icp", "备案号", Shape.TEXT, "ICP 备案编号");
    private static final Field<String> POLICE = Field.of("police", "公安备案", Shape.TEXT, "公安机关备案号");
    private static final Field<String> CONTACT = Field.of("contact", "联系方式", Shape.TEXT, "网站的联系方式");
    private static final Field<String> BADGE = Field.of("badge", "网站标识", LINK, "党政机关网站标识的网址（事业单位在线核发的标识指向的页面）");
    private static final Field<String> MISTAKES = Field.of("mistakes", "网站找错", LINK, "“我为政府网站找错”的网址");
    private static final Field<Boolean> IPV6 = Field.of(
            "ipv6",
            "IPv6",
            Shape.choice(List.of("true", "false", "是", "否")).map(Vocabulary.MARKED::contains),
            "是否标明“本网站支持IPv6”；支持的才写");
    public static final Form FORM = new Form(ICP, POLICE, CONTACT, BADGE, MISTAKES, IPV6);

    static final Shape<Footer> SHAPE = FORM.checked(Footer::read);

    private static Found<Optional<Footer>> read(Values values) {
        List<Finding> odd = new ArrayList<>();
        check(values, ICP, ICP_FORM, "ICP 备案编号", "an ICP filing", "京ICP备12345678号-1", odd);
        check(values, POLICE, POLICE_FORM, "公安备案号", "a police filing", "京公网安备 11010102000001号", odd);
        return new Found<>(
                Optional.of(new Footer(
                        values.text(ICP),
                        values.text(POLICE),
                        values.text(CONTACT),
                        values.text(BADGE),
                        values.text(MISTAKES),
                        values.get(IPV6).orElse(false))),
                odd);
    }

    /** What looks unlike a code and a domain of government websites. */
    static List<Finding> identity(Values site, Field<String> code, Field<String> domain) {
        List<Finding> odd = new ArrayList<>();
        check(
                site,
                code,
                CODE_FORM,
                "政府网站标识码",
                "a code of government websites",
                "1100000001（十位数字），部门的 bm01000001",
                odd);
        check(
                site,
                domain,
                DOMAIN_FORM,
                "政府网站的域名",
                "a domain of government websites",
                "www.example.gov.cn（以 gov.cn 结尾）",
                odd);
        return odd;
    }

    private static void check(
            Values values, Field<String> field, Pattern form, String zh, String en, String like, List<Finding> odd) {
        String text = values.text(field);
        if (!text.isEmpty()
                && !text.contains(Unwritten.MARK)
                && !form.matcher(text).matches()) {
            odd.add(values.at(field)
                    .finding(
                            Rule.SITE_MARKS,
                            new Wording(
                                    field.english() + " 不像" + zh + "：" + text,
                                    field.english() + " is not written like " + en + ": " + text),
                            new Wording("照核发的原文填写，例如 " + like, "write it as it was issued, for example " + like)));
        }
    }
}
