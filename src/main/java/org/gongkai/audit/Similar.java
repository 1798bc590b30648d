package org.gongkai.audit;

import java.util.Optional;
import org.gongkai.finding.Wording;

/** What a broken address may have meant (近似文件). */
final class Similar {

    private Similar() {}

    static Wording hint(Folder folder, String target) {
        String encoded = Percent.encode(target);
        if (!encoded.equals(target) && folder.files().containsKey(encoded)) {
            return new Wording(
                    "有文件的名称本身就是 " + encoded + "，请以文字命名文件",
                    "a file is literally named " + encoded + "; name it in plain text");
        }
        return Optional.ofNullable(folder.folded().get(Folder.fold(target)))
                .map(file -> new Wording("是否指 " + file + "？大小写不同", "did you mean " + file + "? The case differs"))
                .orElse(Wording.NONE);
    }
}
