package org.gongkai.narrative;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.gongkai.activity.Behind;
import org.gongkai.activity.Tally;
import org.gongkai.activity.Tally.Part;
import org.gongkai.activity.Tally.Source;
import org.gongkai.content.site.ReportTerms;
import org.gongkai.finding.Finding;
import org.gongkai.finding.Place;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What reports say of hotlines, media and training, against what was counted: sentences as offices have published them. */
class DeedsInWordsTest {

    private static final SortedMap<Integer, Long> NO_MONTHS = new TreeMap<>();
    private static final List<Behind> ROWS = List.of(new Behind("content/registers/热线-2018.csv", List.of(2, 3)));

    private static Tally tally(String key, String label, String unit, long number, String... parts) {
        List<Part> all = new ArrayList<>();
        for (String part : parts) {
            String[] words = part.split(" ");
            all.add(new Part(words[0], "", words[1], Long.parseLong(words[2]), ROWS));
        }
        return new Tally(key, Optional.empty(), label, "", unit, number, NO_MONTHS, all, Source.OFFICE, ROWS);
    }

    private static final List<Tally> YEAR = List.of(
            tally(
                    "hotline",
                    "热线接听",
                    "件",
                    178,
                    "类别 基本信息查询 63",
                    "类别 监管改造信息查询 28",
                    "类别 政策法规咨询 11",
                    "类别 其他政法机关和律师查询 57",
                    "类别 投诉信访 19"),
            tally("messages", "收到留言", "件", 2140),
            tally("messages.answered", "答复留言", "件", 64),
            tally("incidents", "发现舆情", "件", 15),
            tally("incidents.grave", "重大舆情", "件", 1),
            tally("coverage", "媒体报道", "篇", 178, "级别 国家级 47", "级别 省级 131", "媒体 人民网 14", "媒体 东北网 29"),
            tally("trainings", "培训班", "期", 2),
            tally("trainings.persons", "培训人员", "人次", 110),
            tally("meetings", "政府信息公开工作会议", "次", 3),
            tally("staff.full-time", "专职人员", "人", 2));

    private static List<String> told(String sentence) {
        ReportText text = new ReportText(
                2018,
                "content/annual/2018.md",
                "",
                Place.of("content/annual/2018.md"),
                Optional.empty(),
                sentence,
                1,
                true);
        return new DeedsInWords(text, Counts.of(sentence), YEAR, Scope.of("示例省监狱管理局", ReportTerms.UNDECLARED))
                .check().stream().map(Finding::message).map(one -> one.zh()).toList();
    }

    /** Each number of these is the one that was counted. */
    @ParameterizedTest
    @ValueSource(
            strings = {
                "狱务公开服务热线全年共接听受理电话问题178条，投诉信访类电话19次，为服刑人员亲属提供了基本信息查询63次，监管改造信息查询28次，政策、法规类信息咨询11次。",
                "热线共接听178个，其中基本信息查询63次，投诉信访19次。",
                "2018年在新闻媒体上发表报道178篇。其中，国家级媒体47篇，省级媒体131篇。",
                "国家级媒体：中央人民广播电视总台4篇，人民网14篇，法制网4篇。",
                "共发现网络负面信息15件，其中，产生较大负面影响的1件，均得到及时有效处置。",
                "举办培训班2期、培训110人次。",
                "利用局长信箱，及时解答服刑人员家属提出的问题64次。",
                "热线共接听电话170余个，收到留言2100余条。",
                "召开政府信息公开工作领导小组会议3次。",
                "配备专职人员2人。"
            })
    void agreesWithTheRegisters(String sentence) {
        assertThat(told(sentence)).isEmpty();
    }

    /** Of each the last number is another. */
    @ParameterizedTest
    @ValueSource(
            strings = {
                "狱务公开服务热线全年共接听受理电话问题187条。",
                "热线共接听178个，其中基本信息查询36次。",
                "热线共接听178个，其中投诉信访18次。",
                "2018年在新闻媒体上发表报道178篇。其中，国家级媒体47篇，省级媒体130篇。",
                "国家级媒体：人民网41篇。",
                "共发现网络负面信息15件，其中产生较大负面影响的2件。",
                "举办培训班2期、培训101人次。",
                "举办培训班3期。",
                "利用局长信箱，及时解答服刑人员家属提出的问题46次。",
                "热线共接听电话1700余个。",
                "召开政府信息公开工作领导小组会议4次。",
                "配备专职人员3人。"
            })
    void tellsTheNumberThatIsAnother(String sentence) {
        assertThat(told(sentence)).hasSize(1);
    }

    /** Of another time, of others, of part of the year, or of something else. */
    @ParameterizedTest
    @ValueSource(
            strings = {
                "热线开通以来累计接听9200个。",
                "各监狱热线共接听3100个。",
                "3月份举办培训班1期，50人参加。",
                "与上年同期相比，热线接听增加20个。",
                "第三季度热线接听41个。",
                "邀请10家媒体记者参加。",
                "发放培训材料300份。",
                "全省监狱系统举办培训班21期。",
                "热线办公室有3个席位。",
                "计划举办培训班4期。"
            })
    void comparesNothingElse(String sentence) {
        assertThat(told(sentence)).isEmpty();
    }

    @Test
    void namesTheRowsBehindANumber() {
        ReportText text = new ReportText(
                2018,
                "content/annual/2018.md",
                "",
                Place.of("content/annual/2018.md"),
                Optional.empty(),
                "热线共接听170个。",
                7,
                true);
        Stream<Finding> found = new DeedsInWords(
                        text, Counts.of(text.body()), YEAR, Scope.of("示例省监狱管理局", ReportTerms.UNDECLARED))
                .check().stream();
        assertThat(found).singleElement().satisfies(one -> {
            assertThat(one.place()).isEqualTo(new Place("content/annual/2018.md", 7, 6));
            assertThat(one.message().zh()).isEqualTo("正文写热线接听 170 个，工作台账是 178 件");
            assertThat(one.hint().zh()).startsWith("数出来的在 content/registers/热线-2018.csv:2、3；");
        });
    }
}
