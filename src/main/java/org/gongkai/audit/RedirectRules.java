package org.gongkai.audit;

import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.gongkai.finding.Rule;
import org.gongkai.finding.Wording;

/** release/redirects.map (旧地址对照表), which a server reads as its rules: a line leads to a file of this site, and says no more. */
final class RedirectRules extends SiteCheck {

    static final String PATH = "release/redirects.map";

    private static final Pattern LINE = Pattern.compile("\"/[^\"\\\\\\s]*\" \"(/[^\"\\\\\\s$]*)\";");

    RedirectRules(AuditedSite site) {
        super(site, Rule.BROKEN_LINK, Wording.NONE);
    }

    @Override
    void run() {
        if (site.files().containsKey(PATH)) {
            text(PATH).ifPresent(this::lines);
        }
    }

    private void lines(String text) {
        String mount = site.addresses().base().map(Base::path).orElse("/");
        int number = 0;
        for (String line : text.lines().toList()) {
            number++;
            Matcher rule = LINE.matcher(line);
            if (!rule.matches()) {
                note(PATH, number, "不是一条跳转规则", "no rule of a redirection");
            } else if (!rule.group(1).startsWith(mount)
                    || !site.files().containsKey(rule.group(1).substring(mount.length()))) {
                note(PATH, number, "跳转到本站没有的文件：" + rule.group(1), "it leads to no file of this site: " + rule.group(1));
            }
        }
    }
}
