package org.gongkai.serve.editing;

import org.gongkai.desk.BodyEdit;
import org.gongkai.prose.Links;
import org.gongkai.prose.Prose;
import org.gongkai.prose.Rendered;
import org.gongkai.serve.door.Call;
import org.gongkai.serve.door.Counter;
import org.gongkai.serve.door.Reply;

/** The words of a text as they would be set, without a page around them (正文草样). */
public final class Sketch implements Counter {

    /** Pictures of the attachment folder are shown; links lead nowhere from here. */
    private record Beside(String entry) implements Links {
        @Override
        public Target link(String destination) {
            return new Target.Address("#");
        }

        @Override
        public Target image(String destination) {
            String name = destination.substring(destination.lastIndexOf('/') + 1);
            return new Target.Address("/attachments/file/" + EditAddress.encoded(entry) + "?name=" + name);
        }
    }

    @Override
    public String path() {
        return "/entries/sketch/";
    }

    @Override
    public Reply answer(Call call) {
        if (!call.path().endsWith("/page")) {
            return Reply.Refused.absent(call.path());
        }
        String text = call.field("text");
        BodyEdit body = BodyEdit.behindHeader(text).orElse(BodyEdit.whole(text));
        Rendered set = Prose.render(body.shown(), call.field("path"), body.line(), new Beside(call.field("path")));
        return Reply.Bytes.html("<!DOCTYPE html><html lang=\"zh-CN\"><head><meta charset=\"utf-8\"><title>草样</title>"
                + "<link rel=\"stylesheet\" href=\"/desk/desk.css\"></head><body class=\"sketch\"><main class=\"wrap\">"
                + set.html().text() + "</main></body></html>");
    }
}
