package org.gongkai.serve.lists;

import java.nio.charset.StandardCharsets;
import org.gongkai.serve.door.Call;
import org.gongkai.serve.door.Counter;
import org.gongkai.serve.door.Reply;
import org.gongkai.sheet.OfficePage;

/** The style of the office's own pages, which the frame of the desk links (办公用表的样式). */
public final class SheetStyle implements Counter {

    @Override
    public String path() {
        return "/sheet/";
    }

    @Override
    public Reply answer(Call call) {
        return call.path().equals("/sheet/sheet.css")
                ? new Reply.Bytes("text/css; charset=utf-8", OfficePage.style().getBytes(StandardCharsets.UTF_8))
                : Reply.Refused.absent(call.path());
    }
}
