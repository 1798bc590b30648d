package org.gongkai.catalogue;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.gongkai.content.Attachment;
import org.gongkai.content.Manuscript;
import org.gongkai.content.Recordings;
import org.gongkai.finding.Finding;
import org.gongkai.finding.Place;
import org.gongkai.finding.Rule;
import org.gongkai.finding.Wording;

/**
 * Whether who cannot hear or see a recording can read it (音视频的字幕和文字稿；无障碍环境建设法 第三十二条): a video has captions, and
 * every recording a transcript, in a file of the same name or in a section of the text.
 */
public final class RecordingTexts implements Duty {

    private static final List<String> TRANSCRIPTS = List.of("txt", "md", "docx", "pdf");
    private static final Pattern SECTION = Pattern.compile("(?m)^#{1,6} .*(?:文字稿|文字版|文字记录|文字实录|实录|解说词)");

    @Override
    public List<Finding> check(Holdings holdings) {
        List<Finding> found = new ArrayList<>();
        holdings.eachOpen(manuscript -> manuscript.attachments().stream()
                .map(Attachment::name)
                .filter(Recordings::is)
                .forEach(name -> look(manuscript, name, found)));
        return found;
    }

    private static void look(Manuscript manuscript, String name, List<Finding> found) {
        Set<String> names =
                manuscript.attachments().stream().map(Attachment::name).collect(Collectors.toSet());
        String stem = Recordings.stem(name);
        String captions = Recordings.captions(name);
        boolean transcript = TRANSCRIPTS.stream().anyMatch(ending -> names.contains(stem + "." + ending))
                || SECTION.matcher(manuscript.body()).find();
        boolean captioned = names.contains(captions) || !Recordings.video(name);
        if (captioned && transcript) {
            return;
        }
        Wording captionsToo = new Wording("字幕 " + captions, "captions, " + captions);
        Wording transcriptToo = new Wording(
                "文字稿 " + stem + ".txt，或者在正文写“## 文字稿”一节",
                "a transcript, " + stem + ".txt or a section “## 文字稿” of the text");
        found.add(Rule.RECORDING_TEXT.at(
                Place.of(Recordings.folder(manuscript.path()) + name),
                captioned
                        ? new Wording("没有文字稿", "there is no transcript")
                        : transcript
                                ? new Wording("没有字幕", "there are no captions")
                                : new Wording("没有字幕和文字稿", "there are neither captions nor a transcript"),
                captioned
                        ? new Wording("补上" + transcriptToo.zh(), "add " + transcriptToo.en())
                        : transcript
                                ? new Wording("补上" + captionsToo.zh(), "add " + captionsToo.en())
                                : new Wording(
                                        "补上" + captionsToo.zh() + "；" + transcriptToo.zh(),
                                        "add " + captionsToo.en() + "; " + transcriptToo.en())));
    }
}
