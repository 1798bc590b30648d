package org.gongkai.scan.wording;

import java.util.List;
import org.gongkai.finding.Rule;
import org.gongkai.finding.Wording;
import org.gongkai.scan.letters.Chars;
import org.gongkai.scan.letters.Hits;
import org.gongkai.scan.letters.ScannedText;
import org.gongkai.scan.letters.Scanner;
import org.gongkai.scan.letters.Setting;
import org.gongkai.scan.letters.Squeezed;

/** A line 附件：… where no file lies beside the entry and no link leads to one (附件缺失，GB/T 9704-2012 7.3.4). */
public final class AnnouncedAttachments implements Scanner {

    @Override
    public List<String> clues() {
        return List.of("附件");
    }

    @Override
    public void scan(ScannedText text, Setting setting, Hits hits) {
        if (!setting.files().isEmpty()) {
            return;
        }
        Squeezed view = text.squeezed();
        for (int i = 0; i < view.length(); i++) {
            boolean begins = view.at(i) == '附' && view.has(i, "附件") && lineBegins(view, i);
            if (!begins) {
                continue;
            }
            int colon = i + 2;
            while (Chars.digit(view.at(colon)) || "一二三四五六七八九十".indexOf(view.at(colon)) >= 0) {
                colon++;
            }
            int end = view.lineEnd(i);
            if (view.at(colon) == ':' && !view.part(i, end).contains("](")) {
                hits.add(view.hit(
                        Rule.ANNOUNCED_ATTACHMENT,
                        i,
                        end,
                        new Wording("提到的附件没有附上", "the announced attachment is missing"),
                        new Wording("把文件放入同名的 .files 文件夹", "put the file into the folder .files beside the entry")));
                return;
            }
        }
    }

    private static boolean lineBegins(Squeezed view, int i) {
        int at = i;
        while ("*>#-".indexOf(view.at(at - 1)) >= 0) {
            at--;
        }
        return view.at(at - 1) == '\n';
    }
}
