package org.gongkai.letter;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.TreeMap;
import org.gongkai.application.Application;
import org.gongkai.calendar.Notices;
import org.gongkai.calendar.WorkingDays;
import org.gongkai.content.register.RegisterReader;
import org.gongkai.content.site.Site;
import org.gongkai.content.site.SiteReader;
import org.gongkai.content.yaml.SourceText;

/** A register and an organ to write letters for. */
final class Letters {

    private static final String SITE = """
            organ: 示例省监狱管理局
            site: {name: 示例省监狱管理局, domain: jyj.example.gov.cn, id-code: "9900000012"}
            office: {name: 示例省监狱管理局办公室, address: 示例省示例市公开路1号, phone: 010-00000000}
            index-number: {organ-code: "736916951", pattern: "{organ}/{year}-{serial:6}"}
            """;

    private static final String TERMS = """
            letters: {prefix: 示公开, reconsideration: 示例省人民政府, payment: 持本通知书到银行缴纳。}
            """;

    private static final String HEAD = "编号,收到日期,申请方式,申请人类别,申请内容,补正告知日期,补正日期,征求意见日期,延期告知日期,延期工作日,"
            + "件数,页数,减免,收费金额,收费通知日期,缴费日期,办结日期,办理结果,答复文号,提供方式,其他文号\n";

    private final Site site;
    private final List<Application> register;

    private Letters(Site site, List<Application> register) {
        this.site = site;
        this.register = register;
    }

    /** With all that letters want of site.yaml. */
    static Letters of(int year, String rows) {
        return new Letters(site(SITE + TERMS), register(year, rows));
    }

    /** With a site.yaml that says nothing of letters. */
    static Letters undeclared(int year, String rows) {
        return new Letters(site(SITE), register(year, rows));
    }

    private static Site site(String yaml) {
        return SiteReader.read(new SourceText("content/site.yaml", yaml))
                .value()
                .orElseThrow();
    }

    private static List<Application> register(int year, String rows) {
        TreeMap<Integer, SourceText> registers = new TreeMap<>();
        registers.put(year, new SourceText("content/applications/" + year + ".csv", HEAD + rows));
        return RegisterReader.read(registers).value();
    }

    /** A letter on the first application. */
    Letter write(LetterKind kind, String today) {
        return write(register.get(0), kind, today);
    }

    /** A letter on an application. */
    Letter write(Application application, LetterKind kind, String today) {
        return write(
                application,
                new LetterOrder(kind, Optional.empty(), LocalDate.parse(today), Optional.empty(), Addressee.UNNAMED));
    }

    /** A letter as it is ordered. */
    Letter write(Application application, LetterOrder order) {
        return new LetterDesk(site, new WorkingDays(Notices.builtIn()), register).write(application, order);
    }

    List<Application> register() {
        return register;
    }

    /** A letter that is written. */
    static Letter.Written written(Letter letter) {
        if (letter instanceof Letter.Written written) {
            return written;
        }
        throw new AssertionError(letter.toString());
    }

    /** The messages of one that is not. */
    static List<String> lacks(Letter letter) {
        if (letter instanceof Letter.Refused refused) {
            return refused.lacks().stream().map(one -> one.message().zh()).toList();
        }
        throw new AssertionError(letter.toString());
    }
}
