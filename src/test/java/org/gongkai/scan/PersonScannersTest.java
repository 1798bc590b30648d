package org.gongkai.scan;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.gongkai.finding.Finding;
import org.gongkai.scan.letters.Positions;
import org.gongkai.scan.letters.ScannedText;
import org.gongkai.scan.letters.Setting;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What is told of persons, and with what weight: a label must govern, a name is no word, a clause has a subject. */
class PersonScannersTest {

    private static final Setting OPEN = setting(false);
    private static final Setting MASKED = setting(true);

    private static Setting setting(boolean masked) {
        return new Setting(true, masked, Set.of(), LocalDate.of(2024, 6, 20), "", List.of());
    }

    private static Stream<String> told(String text, Setting setting) {
        ScannedText scanned = new ScannedText(text, ScannedText.Kind.BODY, Positions.lines("a.md", text, 1));
        return Scanners.scan(scanned, setting).stream()
                .filter(finding -> finding.rule().id().startsWith("R-6"))
                .map(PersonScannersTest::weighed);
    }

    private static String weighed(Finding finding) {
        return finding.rule().id() + " " + finding.severity().key();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "身份证号码：230103198509220451",
                "身份證號碼 230103198509220451",
                "证件号码（居民身份证）为230103198509220451",
                "| 姓名 | 身份证号 |\n|---|---|\n| 王某 | 230103198509220451 |",
            })
    void aNumberThatALabelCallsAnIdentityNumberBlocksThoughItsCheckCharacterIsWrong(String text) {
        assertThat(told(text, OPEN)).containsOnly("R-60 block");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "请携带身份证，凭取号单230103198509220451办理。",
                "身份证、许可证编号230103198509220451一并提交。",
                "行政许可决定书编号：110101202406010018",
                "云市监罚字第110101202406010018号",
                "| 项目编号 | 项目 |\n|---|---|\n| 110101202406010018 | 食堂设备 |",
            })
    void aNumberOfSomethingElseIsNoIdentityNumber(String text) {
        assertThat(told(text, OPEN)).isEmpty();
        assertThat(told(text, MASKED)).isEmpty();
    }

    @Test
    void aSerialNumberThatMayBeThatOfAGrownPersonIsAWarning() {
        assertThat(told("编号：11010519491231002X", OPEN)).containsExactly("R-60 warning");
        assertThat(told("王某：11010519491231002X", OPEN)).containsExactly("R-60 block");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "住址：示例市公开区和平路1号2单元301室",
                "住处：示例市公开区和平路1号301室",
                "现住址：示例县公开镇和平村3组",
                "| 姓名 | 家庭住址 |\n|---|---|\n| 王某 | 示例市公开区和平路1号2单元301室 |",
                "王某现住示例市公开区和平路1号",
                "其母住在示例县公开镇和平村12号",
            })
    void aHomeIsFoundBehindItsLabelOrAPerson(String text) {
        assertThat(told(text, OPEN)).containsExactly("R-61 block");
    }

    @Test
    void aSeatIsAPersonsOrAnOrgans() {
        assertThat(told("自然人股东王某的住所：示例市公开区和平路1号2单元301室", OPEN)).containsExactly("R-61 warning");
        assertThat(told("自然人股东王某的住所：示例市公开区和平路1号2单元301室", MASKED)).containsExactly("R-61 block");
        assertThat(told("名称：示例食品有限公司\n住所：示例市公开区和平路1号2单元301室", MASKED)).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "为实现住有所居，今年在示例市公开区和平路1号院开工。",
                "排查中发现住宅区和平路3号楼外墙有裂缝。",
                "户籍地在本省的，到公开区民政局（和平路8号）办理。",
                "凭户籍地派出所的证明，到区政务服务大厅5号窗口领取。",
                "可以租住示例市公开区和平路公租房6号楼。",
                "大家住进了新房，公开区和平路1号小区举行入住仪式。",
            })
    void theAddressOfAnOfficeOrAWordInsideOthersIsNoHome(String text) {
        assertThat(told(text, OPEN)).isEmpty();
        assertThat(told(text, MASKED)).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "防治儿童焦虑、抑郁。",
                "不得公开未成年人肖像、姓名。",
                "应当听取未成年人陈述的理由。",
                "儿童霍乱、痢疾的防治。",
                "未成年子女毕业的，不再补助。",
                "罪犯陆续被调往其他监区。",
                "证人：时间、地点、经过",
                "| 姓名 | 单位 | 职务 |\n|---|---|---|\n| 张某 | 一监区 | 无 |",
            })
    void aWordIsNoName(String text) {
        assertThat(told(text, OPEN)).isEmpty();
        assertThat(told(text, MASKED)).isEmpty();
    }

    @Test
    void everyCommonSurnameIsKnown() {
        String surnames =
                "王李张刘陈杨赵黄周吴徐孙胡朱高林何郭马罗梁宋郑谢韩唐冯于董萧程曹袁邓许傅沈曾彭吕苏卢蒋蔡贾丁魏薛叶阎余潘杜戴夏钟汪田任姜范方石姚谭廖邹熊金陆郝孔白崔康毛邱秦江史顾侯邵孟龙万段雷钱汤尹黎易常武乔贺赖龚文"
                        + "庞樊兰殷施陶洪翟安颜倪严牛温芦季俞章鲁葛伍韦申尤毕聂丛焦向柳邢路岳齐梅莫庄辛管祝左涂谷祁时舒耿牟卜詹关苗凌费纪靳盛童欧甄项曲成游阳裴席卫查屈鲍位覃霍翁隋植甘景薄单包司柏宁柯阮桂闵解强柴华车冉房边";
        List<String> unknown = surnames.chars()
                .mapToObj(Character::toString)
                .filter(surname -> told("罪犯" + surname + "建国，男，因盗窃罪被判刑", MASKED).noneMatch("R-63 block"::equals))
                .toList();
        assertThat(unknown).containsExactly("位", "植");
        assertThat(told("罪犯司马建国，男", MASKED)).containsExactly("R-63 block");
        assertThat(told("罪犯夏侯杰，男", MASKED)).containsExactly("R-63 block");
    }

    @Test
    void aNameThatIsAWordIsToldWhereSexOrCrimeFollow() {
        assertThat(told("罪犯高明，男，汉族", MASKED)).containsExactly("R-63 block");
        assertThat(told("姓名：高明\n性别：男", MASKED)).containsExactly("R-63 block");
        assertThat(told("罪犯田园犯盗窃罪", MASKED)).containsExactly("R-63 block");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "患有严重疾病需要保外就医的，由监狱组织诊断。",
                "怀孕或者正在哺乳自己婴儿的妇女，可以暂予监外执行。",
                "慢性病患者定期复查。",
                "隐患有些已经消除。",
                "患有精神病、传染病的不予录用。",
                "以医院的诊断为准。",
                "| 姓名 | 病历号 |\n|---|---|\n| | |",
            })
    void whatIsSaidOfIllnessInGeneralIsNobodysHealth(String text) {
        assertThat(told(text, MASKED)).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "王某身患肝癌，已住院。",
                "罪犯李某经诊断患慢性肾功能衰竭。",
                "该犯有癫痫病史。",
                "诊断：2型糖尿病",
                "| 姓名 | 住院号 |\n|---|---|\n| 王某 | 20240315 |",
            })
    void whatAilsAPersonIsToldInAMaskedColumn(String text) {
        assertThat(told(text, MASKED)).containsExactly("R-62 warning");
        assertThat(told(text, OPEN)).isEmpty();
    }

    @Test
    void theScoreOfAnInmateIsToldAndThatOfAUnitIsNot() {
        assertThat(told("罪犯王某累计获得三个表扬", OPEN)).containsExactly("R-64 block");
        assertThat(told("| 姓名 | 王某 | 监区 | 一监区 |\n|---|---|---|---|\n| 处遇 | 普管级 | 计分考评 | 86分 |", OPEN))
                .contains("R-64 block");
        assertThat(told("二监区在检查中计分考评得分98分", OPEN)).isEmpty();
        assertThat(told("工作人员王某考核分91分，聘用至教育改造科。", OPEN)).isEmpty();
    }
}
