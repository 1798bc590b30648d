package org.gongkai.scan.person;

import java.util.List;
import java.util.Locale;
import java.util.Set;
import org.gongkai.finding.Rule;
import org.gongkai.finding.Severity;
import org.gongkai.finding.Wording;
import org.gongkai.scan.letters.Chars;
import org.gongkai.scan.letters.Hits;
import org.gongkai.scan.letters.ScannedText;
import org.gongkai.scan.letters.Scanner;
import org.gongkai.scan.letters.Setting;
import org.gongkai.scan.letters.Squeezed;

/** Mail addresses of private providers (商业邮箱): a person's, or an office's that should use the government's mail. */
public final class Mailboxes implements Scanner {

    private static final Set<String> PRIVATE = Set.of("""
            163.com 126.com 139.com 189.cn qq.com foxmail.com sina.com sina.cn sohu.com yeah.net
            tom.com 21cn.com gmail.com hotmail.com outlook.com live.com msn.com yahoo.com
            yahoo.com.cn yahoo.cn icloud.com aliyun.com vip.163.com vip.qq.com vip.sina.com wo.cn
            263.net 188.com""".split("[ \n]"));

    @Override
    public List<String> clues() {
        return List.of("@");
    }

    @Override
    public void scan(ScannedText text, Setting setting, Hits hits) {
        Squeezed view = text.squeezed();
        for (int i = 1; i < view.length(); i++) {
            if (view.at(i) != '@') {
                continue;
            }
            int from = i;
            while (name(view.at(from - 1)) && view.gap(from) == 0) {
                from--;
            }
            int to = i + 1;
            while (name(view.at(to))) {
                to++;
            }
            while (to > i && view.at(to - 1) == '.') {
                to--;
            }
            String domain = view.part(i + 1, to).toLowerCase(Locale.ROOT);
            String address = view.part(from, to).toLowerCase(Locale.ROOT);
            if (from < i && PRIVATE.contains(domain) && !setting.contacts().contains(address)) {
                hits.add(view.hit(
                                Rule.PRIVATE_DATA,
                                from,
                                to,
                                new Wording("商业邮箱 …@" + domain, "mail address of a private provider …@" + domain),
                                new Wording("个人的删去；机关的改用政务邮箱", "remove a person's; an office uses government mail"))
                        .as(setting.masked() ? Severity.BLOCK : Severity.WARNING));
            }
            i = to - 1;
        }
    }

    private static boolean name(char c) {
        return Chars.latin(c) || Chars.digit(c) || c == '.' || c == '_' || c == '-' || c == '+';
    }
}
