package org.gongkai.prose;

import java.text.Normalizer;
import java.util.Optional;
import org.commonmark.node.Node;
import org.gongkai.finding.Rule;
import org.gongkai.finding.Wording;

/** Decides what becomes of every address of one text, and notes those that lead nowhere (链接处理). */
final class LinkResolution {

    private final Links links;
    private final Headings headings;
    private final TextSource source;

    LinkResolution(Links links, Headings headings, TextSource source) {
        this.links = links;
        this.headings = headings;
        this.source = source;
    }

    /** What to print as the link's address; empty if it is refused. */
    Optional<String> link(Node node, String written) {
        Links.Target target = linkTarget(written);
        if (target instanceof Links.Target.Refused refused) {
            source.add(refused.rule(), node, refused.message(), refused.hint());
        }
        return printed(target);
    }

    /** As above, for an address that stands in the words of a text node: nobody called it a link. */
    Optional<String> bare(Node text, String written) {
        if (Destination.of(written) != Destination.WEB) {
            return Optional.empty();
        }
        Links.Target target = links.link(written);
        if (target instanceof Links.Target.Refused refused) {
            source.add(refused.rule(), text, written, refused.message(), refused.hint());
        }
        return printed(target);
    }

    /** What a picture's address leads to; of one that is refused the finding is noted. */
    Links.Target image(Node node, String written) {
        Destination kind = Destination.of(written);
        Links.Target target = switch (kind) {
            case RELATIVE -> links.image(written);
            case FRAGMENT, WEB, MAIL, INDEX -> NOT_A_PICTURE;
            default -> kind.refusal(written);
        };
        if (target instanceof Links.Target.Refused refused) {
            source.add(refused.rule(), node, refused.message(), refused.hint());
        }
        return target;
    }

    private Links.Target linkTarget(String written) {
        Destination kind = Destination.of(written);
        return switch (kind) {
            case WEB, MAIL, INDEX, RELATIVE -> links.link(written);
            case FRAGMENT -> fragment(written.substring(1));
            default -> kind.refusal(written);
        };
    }

    private Links.Target fragment(String written) {
        String id = Normalizer.normalize(UriText.decode(written), Normalizer.Form.NFC);
        if (headings.has(id)) {
            return new Links.Target.Address("#" + id);
        }
        String near = String.join("  #", headings.near(id));
        return new Links.Target.Refused(
                Rule.BROKEN_LINK,
                new Wording("正文没有锚点 #" + TextSource.excerpt(id), "the text has no anchor #" + TextSource.excerpt(id)),
                near.isEmpty()
                        ? new Wording("正文没有小标题；请先加小标题，或删去这个链接", "the text has no headings: add one, or remove the link")
                        : new Wording("相近的锚点：#" + near, "anchors like it: #" + near));
    }

    private static Optional<String> printed(Links.Target target) {
        return target instanceof Links.Target.Address address
                ? Optional.of(UriText.encode(address.href()))
                : Optional.empty();
    }

    private static final Links.Target NOT_A_PICTURE = new Links.Target.Refused(
            Rule.ADDRESS_REFUSED,
            new Wording("图片必须与正文一起存放", "a picture must lie beside the text"),
            new Wording(
                    "请把图片放入本条目的附件夹，写成 ![图片说明](条目名.files/文件名.png)",
                    "put the picture into the attachment folder and write ![what it shows](entry.files/name.png)"));
}
