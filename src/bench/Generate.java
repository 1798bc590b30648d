import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.text.Normalizer;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.HashSet;
import java.util.HexFormat;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.TreeMap;

/**
 * Writes the corpus of the benchmark: N published entries of an invented prison bureau, once as a Gongkai project
 * ({@code FOLDER/content}) and once as a Hugo site ({@code FOLDER/hugo}) with the same documents and matching pages; and one of the
 * entries as it is after a change ({@code FOLDER/changed}).
 *
 * <p>Run as {@code java src/bench/Generate.java N FOLDER}. The same N gives the same bytes.
 */
public final class Generate {

    private static final long SEED = 20261122L;
    private static final int MOST = 1_000_000;
    private static final LocalDate FIRST = LocalDate.of(2015, 1, 5);
    private static final LocalDate LAST = LocalDate.of(2026, 11, 17);
    private static final String ORGAN = "示例省监狱管理局";
    private static final String ORGAN_CODE = "736916951";
    private static final int ATTACHMENT_EVERY = 50;

    /** Whose tables would read, down a column, as a resident identity number by chance. */
    private static final Set<Integer> UNLUCKY = Set.of(11_659, 25_031, 56_734, 87_335);

    // ---- columns -------------------------------------------------------------------------------------------------

    /** A column (栏目). A column with children or with a statement of absence has no entries of its own. */
    private record Column(
            String key, String name, String item, String type, String none, String clock, String limit, String genres,
            String topic, String matters, List<Column> children) {

        boolean decided() {
            return clock.equals("decided");
        }
    }

    private static Column leaf(
            String key, String name, String item, String type, String genres, String topic, String matters) {
        return new Column(key, name, item, type, "", "", "20 working days", genres, topic, matters, List.of());
    }

    private static Column decided(
            String key, String name, String item, String type, String limit, String genres, String topic,
            String matters) {
        return new Column(key, name, item, type, "", "decided", limit, genres, topic, matters, List.of());
    }

    private static Column none(String key, String name, String item, String statement) {
        return new Column(key, name, item, "信息公开目录", statement, "", "", "", "", "", List.of());
    }

    private static Column group(String key, String name, String type, List<Column> children) {
        return new Column(key, name, "", type, "", "", "", "", "", "", children);
    }

    private static final String OPENNESS = "综合政务\\政务公开";
    private static final String JUSTICE = "公安、安全、司法\\司法";
    private static final String FINANCE = "财政、金融、审计\\财政";
    private static final String STAFF = "劳动、人事、监察\\人事工作";

    private static final List<Column> TREE = List.of(
            group("zhidu", "政府信息公开制度", "政策文件", List.of(
                    leaf("flfg", "法规规章", "", "政策文件", "通知|公告", OPENNESS,
                            "政府信息公开条例学习宣传|监狱法律法规汇编|规章规范性文件清理|行政复议法贯彻实施|保守国家秘密法学习教育"),
                    leaf("sjwj", "上级文件", "", "政策文件", "通知|意见", OPENNESS,
                            "政务公开工作要点落实|政府网站集约化建设|信息公开平台规范建设|政务新媒体健康有序发展|公开标准化规范化建设"),
                    leaf("bjzd", "本机关制度", "", "政策文件", "通知|意见|决定", OPENNESS,
                            "信息发布审查制度|公开属性源头认定制度|信息公开申请办理规程|公开目录动态调整机制|舆情收集回应机制"))),
            group("fdzdgknr", "法定主动公开内容", "信息公开目录", List.of(
                    leaf("gfxwj", "规范性文件", "20-01", "政策文件", "通知|意见|决定", JUSTICE,
                            "罪犯会见通信管理|执法监督员聘任管理|罪犯劳动报酬管理|服刑人员生活物资配送管理|监狱开放日组织管理|刑满释放人员衔接管理"),
                    leaf("jgzn", "机关职能", "20-02", "机构职能", "公告|通知", STAFF,
                            "局机关内设机构职责|直属单位机构设置|局领导分工调整|办公地址和联系方式|窗口单位办公时间"),
                    leaf("ghjh", "规划计划", "20-03", "政策文件", "通知|意见", OPENNESS,
                            "监狱事业发展规划实施|年度工作要点分工|信息化建设三年行动|教育改造质量提升行动|法治建设工作计划"),
                    leaf("tjxx", "统计信息", "20-04", "数据发布", "统计|公告", "国民经济管理、国有资产监管\\统计",
                            "信息公开申请办理数据|门户网站运行数据|服务热线受理数据|教育培训统计数据|会见预约服务数据"),
                    leaf("glfw", "管理服务事项", "20-05", "办事服务", "公告|通知", JUSTICE,
                            "罪犯亲属会见预约服务|律师会见办理|社会帮教活动申请|亲属汇款服务|远程视频会见服务|法律援助咨询服务"),
                    none("xzcf", "行政处罚和强制", "20-06", "本机关无行政处罚、行政强制事项。"),
                    leaf("czyjs", "财政预决算", "20-07", "数据发布", "公告|其他", FINANCE,
                            "部门预算编制说明|部门决算编制说明|预算绩效目标管理|专项资金绩效评价|直属单位预算执行"),
                    none("sfxm", "行政事业性收费", "20-08", "本机关无行政事业性收费项目。"),
                    decided("zfcg", "政府采购", "20-09", "数据发布", "2 working days", "公告|公示", FINANCE,
                            "罪犯被服采购项目|监控设备更新采购项目|医疗设备采购项目|食堂食材配送采购项目|信息系统运维采购项目"),
                    leaf("zdxm", "重大建设项目", "20-10", "数据发布", "公告|通知", "国民经济管理、国有资产监管\\重大建设项目",
                            "监舍改扩建工程|教学楼维修工程|供热管网改造工程|会见中心建设工程|备勤用房建设工程"),
                    leaf("msbz", "就业和社会保障", "20-11", "政策文件", "通知|意见", "劳动、人事、监察\\劳动就业",
                            "刑满释放人员就业推介|服刑人员职业技能培训|定点帮扶工作|困难家庭未成年子女帮扶|社会保险接续服务"),
                    leaf("yjgl", "应急管理", "20-12", "政策文件", "通知|通告", "综合政务\\应急管理",
                            "突发公共事件应对准备|防汛抗旱工作安排|极端天气会见服务调整|消防安全隐患排查|应急演练组织"),
                    leaf("aqws", "安全生产和公共卫生", "20-13", "政策文件", "通知|通报", "市场监管、安全生产监管\\安全生产监管",
                            "劳动现场安全检查|食品安全监督检查|公共卫生防护措施|特种设备维护检查|饮用水质量监测"),
                    leaf("zkly", "人员招录", "20-14", "数据发布", "公告|公示", STAFF,
                            "人民警察考试录用|事业单位公开招聘|体能测评和体检安排|拟录用人员名单|面试资格确认"),
                    leaf("zcjd", "政策解读", "20-15", "政策解读", "解读", OPENNESS,
                            "会见管理办法|信息公开申请办理规程|狱务公开实施办法|执法监督员管理办法|预决算公开要求"))),
            group("ywgk", "狱务公开", "政策文件", List.of(
                    leaf("zfyj", "执法依据", "", "政策文件", "通知|公告", JUSTICE,
                            "刑罚执行法律依据|计分考核规定宣传|狱政管理规定宣传|罪犯权利义务告知|警察执法纪律公布"),
                    leaf("jxjs", "减刑假释", "", "政策文件", "公示|公告", JUSTICE,
                            "提请减刑建议情况|提请假释建议情况|减刑假释案件办理程序|减刑假释开庭审理安排|减刑假释监督渠道"),
                    decided("zyjwzx", "暂予监外执行", "", "政策文件", "10 working days", "公示|公告", JUSTICE,
                            "暂予监外执行决定情况|暂予监外执行办理程序|收监执行决定情况|暂予监外执行监督渠道"),
                    leaf("jygz", "教育改造", "", "政策文件", "通知|通报", "科技、教育\\教育",
                            "扫盲和义务教育|职业技能等级认定|心理健康教育|传统文化教育|社会帮教活动|出监教育"),
                    leaf("shws", "生活卫生", "", "政策文件", "通知|公告", "卫生、体育\\卫生",
                            "伙食标准和食谱公布|被服发放标准|医疗保障服务|生活物资价格公示|疾病预防宣传"),
                    leaf("hjtx", "会见通信", "", "办事服务", "公告|通告", JUSTICE,
                            "节假日会见安排|会见日期调整|亲情电话管理|会见须知更新|视频会见开通"),
                    leaf("jdjc", "监督检查", "", "咨询投诉", "通报|公告", "劳动、人事、监察\\监察",
                            "执法监督员巡查情况|举报投诉办理情况|专项检查整改情况|警务督察工作情况|明察暗访工作情况"),
                    leaf("kfrhd", "监狱开放日", "", "工作动态", "公告|通知", JUSTICE,
                            "监狱开放日活动|警示教育基地参观|亲属代表座谈活动|人大代表视察活动|高校法学实践活动"))));

    // ---- pieces of language ----------------------------------------------------------------------------------------

    private static final String[] UNITS = pieces("""
            省第一监狱|省第二监狱|省女子监狱|省未成年犯管教所|松岭监狱|清河监狱|柳园监狱|东山监狱|双桥监狱|
            北湖监狱|白石监狱|青原监狱|长岗监狱|临江监狱|局直属总医院|局培训中心""");
    private static final String[] OFFICES = pieces("""
            局办公室|政策法规处|刑罚执行处|狱政管理处|教育改造处|生活卫生处|计划财务处|信息中心|政务公开领导机构|
            纪检监察部门|审计处|人事警务处|指挥中心|各监狱公开工作办公室|基建管理部门|采购管理办公室|宣传教育处|
            各监狱分管领导|窗口服务单位|信息发布员队伍""");
    private static final String[] AIMS = pieces("""
            为进一步提高监狱工作透明度|为保障公民、法人和其他组织依法获取政府信息|为规范刑罚执行和管理活动|
            为落实年度重点任务|为方便罪犯亲属和社会公众办事|为提升信息发布质量|为加强对权力运行的制约和监督|
            为推进规范化、标准化、信息化建设|为健全长效机制、堵塞管理漏洞|为及时回应社会关切|为巩固专项整治成果|
            为提高财政资金使用效益|为深化监狱体制机制改革|为压实各级责任|为改善教育改造条件|
            为维护监管场所持续安全稳定|为完善内部控制|为统一办理标准和文书格式|为总结经验、查找不足|
            为做好新旧制度衔接|针对检查中发现的薄弱环节|按照分类审查、分级把关的原则|结合基层单位实际|
            在广泛征求意见的基础上|坚持问题导向和目标导向相统一""");
    private static final String[] ACTIONS = pieces("""
            对照目录逐项梳理{m}的依据、条件、程序和结果|建立{m}台账并按月更新|会同有关单位对{m}开展自查和交叉检查|
            将{m}纳入年度考核和执法质量考评|明确{m}的责任单位、责任人和完成时限|在门户网站专栏集中展示{m}的有关材料|
            组织业务骨干修订{m}的规程和文书样式|通过公示栏、触摸屏和服务热线介绍{m}|就{m}听取执法监督员的意见和建议|
            对{m}中反映集中的问题列出清单、逐项销号|把{m}与日常管理、教育培训结合起来部署|编印{m}办事指南和常见问题解答|
            对{m}实行首问负责、限时办结和结果反馈|按季度分析{m}的运行情况并提出改进建议|选取{u}作为{m}试点单位先行探索|
            将{m}的进展情况报送领导小组备案|安排专人负责{m}的咨询、登记和归档|依托信息平台实现{m}全过程留痕|
            邀请人大代表、政协委员和新闻媒体了解{m}|对{m}涉及的个人信息作必要的技术处理|
            定期核对{m}的数据来源和统计口径|开展{m}业务培训和岗位练兵|及时清理{m}中过时、重复的内容|
            统筹安排{m}所需的人员、经费和场地|对{m}进展缓慢的单位进行约谈和督办|在{u}召开{m}现场推进会|
            制定{m}任务分解表并逐级签订责任书|聘请专业机构对{m}开展第三方评估|
            落实{m}的事前审核、事中监控和事后评价|完善{m}与部门预算、绩效管理的衔接办法""");
    private static final String[] EFFECTS = pieces("""
            确保各环节有据可查|做到该公开的及时公开、该保护的严格保护|切实减少重复报送和多头填报|
            办理时限平均缩短{n}个工作日|得到执法监督员和服刑人员亲属的认可|形成上下联动、齐抓共管的格局|
            为社会公众监督提供便利|有效防范执法风险和廉政风险|工作质量和效率同步提升|做到底数清、情况明、措施实|
            实现线上线下同步办理|共整理有关材料{n}份|全年开展专题培训{n}期|累计接受咨询{n}人次|推动解决具体问题{n}个|
            进一步密切了警民关系|营造了公平公正的改造环境|增强了民警的法治意识和服务意识|为科学决策提供了可靠依据|
            保证了数据真实、准确、完整|相关经验在全省监狱系统推广|做到有登记、有办理、有反馈|
            为后续规划编制打下基础|切实维护了各方合法权益|使制度优势转化为治理效能""");
    private static final String[] SENTENCES = pieces("""
            各单位要充分认识{m}的重要意义，主要负责人亲自过问，分管负责人具体组织。|
            {o}负责{m}的统筹协调和督促检查，{u}等单位按照职责分工抓好落实。|
            涉及多个部门的事项，由牵头单位负责协调，配合单位应当在{d}个工作日内反馈意见。|
            截至{p}年{q}月底，{u}已完成{m}的阶段性任务，其余单位正在按计划推进。|
            对公众提出的意见和建议，由{o}登记、转办并跟踪办理结果。|
            信息发布前应当经过拟稿、保密审查、属性审查和批准四个环节，任何环节不得省略。|
            {u}结合自身特点，探索形成了以清单管理、定期会商、结果通报为主要内容的工作方法。|
            公民、法人或者其他组织需要了解{m}其他情况的，可以按照公开指南载明的方式提出申请。|
            本事项所列数据由{o}汇总，统计期间为{p}年1月1日至{q}月30日。|
            工作中遇到的重大问题和意见建议，请及时向{o}反映。|
            {u}针对基层警力紧张、任务较重的实际，合理调配力量，保证{m}不断档、不走样。|
            要注重工作实效，防止以会议落实会议、以文件落实文件。|
            因政策调整需要变更内容的，由原承办单位提出意见，经审查批准后重新发布。|
            {o}每半年组织一次抽查，抽查结果在全省监狱系统内通报，并作为评先评优的参考。|
            有关单位应当妥善保存{m}形成的文书材料，按照档案管理规定及时归档。|
            实践表明，只有把{m}融入日常、抓在经常，才能不断巩固成效。|
            {y}年以来，{o}先后{n}次组织座谈，收集意见建议{k}条，采纳{d}条。|
            对工作不力、推诿扯皮造成不良影响的，依照有关规定追究责任。|
            为方便查阅，相关材料同时在会见大厅查阅点和省档案馆提供纸质文本。|
            {u}将{m}与主题教育相结合，组织民警学习制度规定，交流心得体会。|
            下一步，{o}将继续完善措施，推动{m}向纵深发展。|
            对残疾人、老年人等群体，窗口单位应当提供必要的引导和帮助。|
            各监狱要在每季度末将进展情况报{o}，由其汇总后统一发布。|
            本着节俭、务实、高效的原则，{m}所需经费在部门预算中统筹解决。""");
    private static final String[] BASES = pieces("""
            《中华人民共和国政府信息公开条例》|《中华人民共和国监狱法》|《中华人民共和国保守国家秘密法》|
            《中华人民共和国行政复议法》|《中华人民共和国预算法》|《中华人民共和国人民警察法》""");
    private static final String[] HEADINGS = pieces("""
            总体要求>主要任务>进度安排>保障措施|基本情况>具体内容>数据说明>监督方式|
            工作目标>重点事项>责任分工>组织实施|适用范围>办理程序>时限要求>监督救济|
            背景和依据>主要内容>执行情况>下一步打算""");
    private static final String[] STEPS = pieces("""
            梳理现状，形成问题清单和责任清单|制定方案，细化{m}的步骤和标准|组织培训，使承办人员熟悉规定和流程|
            公布渠道，畅通电话、信函和网上咨询|开展检查，核实{u}等单位的落实情况|汇总数据，核对口径后统一报送|
            听取意见，邀请执法监督员参与评议|总结提高，将有效做法固化为制度|完善系统，减少人工填报和重复录入|
            严格审核，对文字、数据、日期逐项校对|做好衔接，明确新旧规定的适用时间|落实经费，保证必要的设备和场地""");
    private static final String[] BOLDS = pieces("""
            压实工作责任|严格审查把关|坚持依法公开|强化监督检查|注重统筹协调|突出为民服务|严守工作纪律|提高办理质量|
            保护个人信息|防范廉政风险|健全长效机制|加强队伍建设""");
    private static final String[] ROWS = pieces("""
            受理登记|审核办理|现场检查|问题整改|业务培训|咨询答复|信息发布|材料归档|意见征集|督办反馈""");
    private static final String[] REMARKS = pieces("按期完成|正在推进|持续开展|已经整改|按月报送|纳入考核");
    private static final String[] TITLES = pieces("""
            关于做好{y}年{m}工作的|关于进一步规范{m}有关工作的|关于{p}年{s}{m}情况的|关于{u}{m}有关事项的|
            {u}关于{y}年{m}的|关于公布{p}年{s}{m}的|关于加强{m}工作的|关于{y}年{u}{m}进展情况的""");
    private static final String[] SEASONS = pieces("第一季度|第二季度|第三季度|第四季度|上半年|下半年|春节期间|国庆节期间");
    private static final String[] SUMMARIES = pieces("""
            说明{m}的办理依据、主要内容和责任分工，明确时限要求和监督渠道，供公众查阅。|
            公布{u}等单位{m}的进展情况、有关数据和下一步安排，便于社会监督。|
            围绕{m}提出目标任务、工作步骤和保障措施，由{o}组织实施。|
            介绍{m}的适用范围、办理程序和救济途径，附阶段性统计数据。""");

    private static String[] pieces(String text) {
        return Arrays.stream(text.replace("\n", "").split("\\|")).map(String::strip).toArray(String[]::new);
    }

    // ---- an entry ----------------------------------------------------------------------------------------------------

    /** One document, in the form that both sites are written from. The body has {@code @n@} where it links entry n. */
    private record Document(
            int at, Column column, String path, String name, String title, String index, LocalDate formed,
            String released, String number, String genre, List<String> issuers, String summary, String keywords,
            String validity, LocalDate expires, LocalDate drafted, LocalDate reviewed, LocalDate approved, int people,
            String attachment, String body) {

        String releasedDay() {
            return released.substring(0, 10);
        }

        /** Folder of the source and, with the year of release, of the page. */
        String folder() {
            return path + "/" + releasedDay().substring(0, 4);
        }
    }

    private record Reference(String folder, String name, String title, String index) {}

    private final int count;
    private final Path content;
    private final Path hugo;
    private final Path changed;
    private final List<Reference> written = new ArrayList<>();
    private final Set<String> titles = new HashSet<>();
    private final Map<Integer, Integer> serials = new TreeMap<>();
    private final Map<Integer, Integer> numbers = new TreeMap<>();

    private Generate(int count, Path folder) {
        this.count = count;
        this.content = folder.resolve("content");
        this.changed = folder.resolve("changed");
        this.hugo = folder.resolve("hugo");
    }

    public static void main(String[] arguments) throws IOException {
        if (arguments.length != 2 || !arguments[0].matches("[1-9]\\d{0,6}")) {
            System.err.println("usage: java src/bench/Generate.java N FOLDER");
            System.exit(2);
        }
        if (ORGAN.charAt(0) != 0x793a) { // JDK 17 reads source files in the encoding of the locale
            System.err.println("this file was not read as UTF-8; run java -Dfile.encoding=UTF-8 src/bench/Generate.java");
            System.exit(2);
        }
        int count = Integer.parseInt(arguments[0]);
        Path folder = Path.of(arguments[1]);
        if (count > MOST) {
            System.err.println("N is at most " + MOST);
            System.exit(2);
        }
        if (Files.exists(folder.resolve("content")) || Files.exists(folder.resolve("hugo"))) {
            System.err.println(folder + " already holds a corpus; give an empty or a new folder");
            System.exit(2);
        }
        new Generate(count, folder).run();
    }

    private void run() throws IOException {
        writeProject();
        writeHugoSite();
        List<Leaf> leaves = new ArrayList<>();
        for (Column top : TREE) {
            for (Column child : top.children()) {
                if (child.none().isEmpty()) {
                    leaves.add(new Leaf(top.key() + "/" + child.key(), child));
                }
            }
        }
        Random order = new Random(SEED);
        long days = ChronoUnit.DAYS.between(FIRST, LAST);
        List<Leaf> round = new ArrayList<>(leaves);
        for (int at = 0; at < count; at++) {
            if (at % leaves.size() == 0) {
                Collections.shuffle(round, order); // every column gets its share of every period
            }
            LocalDate formed = FIRST.plusDays(count == 1 ? days : days * at / (count - 1));
            Leaf leaf = round.get(at % leaves.size());
            Document document = compose(at, leaf.path(), leaf.column(), formed);
            writeEntry(document);
            writeHugoPage(document);
            written.add(new Reference(document.folder(), document.name(), document.title(), document.index()));
        }
    }

    private record Leaf(String path, Column column) {}

    private Document compose(int at, String path, Column column, LocalDate day) {
        Random random = new Random(SEED * 31 + at * 7919L + (UNLUCKY.contains(at) ? 1 : 0));
        // Formed, reviewed and released in one year: the year of the index number then needs no second thought.
        LocalDate formed = weekday(day);
        if (formed.getMonthValue() == 12 && formed.getDayOfMonth() > 10) {
            formed = weekday(formed.withDayOfMonth(1 + formed.getDayOfMonth() % 10));
        }
        boolean quick = column.decided();
        LocalDate reviewed = quick ? formed : weekdays(formed, 1);
        LocalDate approved = quick ? weekdays(formed, 1) : weekdays(reviewed, random.nextInt(2));
        LocalDate release = quick ? approved : weekdays(approved, random.nextInt(4));
        if (release.isAfter(LocalDate.of(2026, 11, 20))) {
            release = LocalDate.of(2026, 11, 20);
        }
        String released = random.nextInt(3) == 0
                ? release + String.format(" %02d:%02d", 9 + random.nextInt(8), 5 * random.nextInt(12))
                : release.toString();

        String matter = pick(random, column.matters().split("\\|"));
        String genre = pick(random, column.genres().split("\\|"));
        int year = formed.getYear();
        int serial = serials.merge(year, 1, Integer::sum);
        boolean numbered = random.nextInt(10) < 6;
        String number =
                numbered ? "示狱发〔" + year + "〕" + numbers.merge(year, 1, Integer::sum) + "号" : "";

        String stem = fill(pick(random, TITLES), matter, year, random);
        String title = stem + (genre.equals("统计") ? "统计表" : genre.equals("其他") ? "说明" : genre);
        for (int part = 2; !titles.add(title); part++) {
            title = stem.substring(0, stem.length() - 1) + "（第" + part + "期）的"
                    + (genre.equals("统计") ? "统计表" : genre.equals("其他") ? "说明" : genre);
        }

        String name = "t" + release.toString().replace("-", "") + "_" + String.format("%06d", at + 1);
        List<String> issuers = random.nextInt(20) == 0 ? List.of(ORGAN, "示例省司法厅") : List.of(ORGAN);
        boolean lapsed = column.key().equals("gfxwj") && year < 2020 && random.nextInt(3) == 0;
        String attachment = (at + 1) % ATTACHMENT_EVERY == 0 ? "tongji-" + String.format("%06d", at + 1) + ".txt" : "";
        String body = body(random, at, matter, year, formed, attachment);
        return new Document(
                at, column, path, name, title, ORGAN_CODE + "/" + year + "-" + String.format("%06d", serial), formed,
                released, number, genre, issuers, fill(pick(random, SUMMARIES), matter, year, random),
                column.name() + "," + matter, lapsed ? "失效" : "", lapsed ? formed.plusYears(5) : null, formed, reviewed,
                approved, random.nextInt(3), attachment, body);
    }

    private String body(Random random, int at, String matter, int year, LocalDate formed, String attachment) {
        StringBuilder out = new StringBuilder();
        out.append("各监狱，局机关各处室，各直属单位：\n\n");
        out.append("根据").append(pick(random, BASES)).append("和省政府有关要求，结合我局实际，现将")
                .append(matter).append("有关事项公布如下。");
        if (at > 0 && random.nextInt(3) == 0) {
            int other = Math.max(0, at - 1 - random.nextInt(Math.min(at, 400)));
            out.append("此前发布的@").append(other).append("@与本文不一致的，以本文为准。");
        }
        out.append("\n\n");
        String[] headings = pick(random, HEADINGS).split(">");
        String[] ordinals = {"一", "二", "三", "四"};
        for (int part = 0; part < 4; part++) {
            out.append("## ").append(ordinals[part]).append("、").append(headings[part]).append("\n\n");
            switch (part) {
                case 0 -> {
                    paragraph(out, random, matter, year, 5);
                    paragraph(out, random, matter, year, 6);
                }
                case 1 -> {
                    paragraph(out, random, matter, year, 5);
                    List<String> steps = new ArrayList<>(Arrays.asList(STEPS));
                    Collections.shuffle(steps, random);
                    int items = 4 + random.nextInt(3);
                    for (int item = 0; item < items; item++) {
                        out.append("- ").append(fill(steps.get(item), matter, year, random))
                                .append(item == items - 1 ? "。" : "；").append('\n');
                    }
                    out.append('\n');
                    paragraph(out, random, matter, year, 5);
                }
                case 2 -> {
                    paragraph(out, random, matter, year, 3);
                    table(out, random);
                    paragraph(out, random, matter, year, 5);
                }
                default -> {
                    List<String> bolds = new ArrayList<>(Arrays.asList(BOLDS));
                    Collections.shuffle(bolds, random);
                    for (int line = 0; line < 3; line++) {
                        out.append("**").append(bolds.get(line)).append("**。");
                        paragraph(out, random, matter, year, 2 + line / 2);
                    }
                }
            }
        }
        if (!attachment.isEmpty()) {
            out.append("附件：统计数据说明\n\n");
        }
        out.append(ORGAN).append("\n\n");
        out.append(year).append("年").append(formed.getMonthValue()).append("月").append(formed.getDayOfMonth())
                .append("日\n\n（此件公开发布）\n");
        return out.toString();
    }

    private static void paragraph(StringBuilder out, Random random, String matter, int year, int sentences) {
        for (int at = 0; at < sentences; at++) {
            String sentence = random.nextInt(3) == 0
                    ? pick(random, SENTENCES)
                    : pick(random, AIMS) + "，{o}" + pick(random, ACTIONS) + "，" + pick(random, EFFECTS) + "。";
            out.append(fill(sentence, matter, year, random));
        }
        out.append("\n\n");
    }

    private static void table(StringBuilder out, Random random) {
        out.append("| 事项 | 应办件数 | 办结件数 | 进展 |\n|---|---:|---:|---|\n");
        List<String> rows = new ArrayList<>(Arrays.asList(ROWS));
        Collections.shuffle(rows, random);
        int due = 0;
        int done = 0;
        for (int row = 0; row < 5; row++) {
            int there = 10 + random.nextInt(190);
            int ready = there - random.nextInt(9);
            due += there;
            done += ready;
            out.append("| ").append(rows.get(row)).append(" | ").append(there).append(" | ").append(ready).append(" | ")
                    .append(pick(random, REMARKS)).append(" |\n");
        }
        out.append("| 合计 | ").append(due).append(" | ").append(done).append(" | 截至统计期末 |\n\n");
    }

    private static String fill(String piece, String matter, int year, Random random) {
        StringBuilder out = new StringBuilder(piece.length() + 32);
        for (int at = 0; at < piece.length(); at++) {
            char letter = piece.charAt(at);
            if (letter != '{') {
                out.append(letter);
                continue;
            }
            switch (piece.charAt(at + 1)) {
                case 'm' -> out.append(matter);
                case 'u' -> out.append(pick(random, UNITS));
                case 'o' -> out.append(pick(random, OFFICES));
                case 's' -> out.append(pick(random, SEASONS));
                case 'y' -> out.append(year);
                case 'p' -> out.append(year - 1);
                case 'n' -> out.append(2 + random.nextInt(40));
                case 'k' -> out.append(50 + random.nextInt(400));
                case 'd' -> out.append(3 + random.nextInt(12));
                case 'q' -> out.append(new int[] {4, 6, 9, 11}[random.nextInt(4)]);
                default -> throw new IllegalArgumentException(piece);
            }
            at += 2;
        }
        return out.toString().replace("工作工作", "工作").replace("情况情况", "情况");
    }

    private static String pick(Random random, String[] pieces) {
        return pieces[random.nextInt(pieces.length)];
    }

    private static LocalDate weekday(LocalDate day) {
        return switch (day.getDayOfWeek()) {
            case SATURDAY -> day.minusDays(1);
            case SUNDAY -> day.minusDays(2);
            default -> day;
        };
    }

    private static LocalDate weekdays(LocalDate day, int later) {
        LocalDate at = day;
        for (int step = 0; step < later; step++) {
            at = at.plusDays(at.getDayOfWeek() == DayOfWeek.FRIDAY ? 3 : 1);
        }
        return at;
    }

    // ---- the Gongkai project -----------------------------------------------------------------------------------------

    private static final List<String> DRAFTERS = List.of("王一", "孙五", "周六");

    private void writeProject() throws IOException {
        write(content.resolve("site.yaml"), """
                organ: 示例省监狱管理局
                site:
                  name: 示例省监狱管理局
                  domain: jyj.example.gov.cn
                  id-code: "9900000012"
                  address: https://jyj.example.gov.cn/zfxxgk/
                office:
                  name: 示例省监狱管理局办公室
                  address: 示例市南岗区公开路1号
                  postcode: "100000"
                  hours: 工作日 8:30—11:30，13:30—17:00
                  phone: 010-00000000
                  fax: 010-00000001
                  email: xxgk@jyj.example.gov.cn
                  web: https://jyj.example.gov.cn/
                footer: {icp: 京ICP备00000000号-1, police: 京公网安备 00000000000000号, contact: 010-00000000}
                index-number: {organ-code: "736916951", pattern: "{organ}/{year}-{serial:6}"}
                signatures: optional
                reviews: entries
                """);
        write(content.resolve("people.yaml"), """
                - {name: 王一, office: 宣传教育处, roles: [drafted], from: 2008-01-01}
                - {name: 孙五, office: 刑罚执行处, roles: [drafted], from: 2008-01-01}
                - {name: 周六, office: 计划财务处, roles: [drafted], from: 2008-01-01}
                - {name: 吴七, office: 办公室, roles: [secrecy], from: 2008-01-01, until: 2019-12-31}
                - {name: 李二, office: 办公室, roles: [secrecy], from: 2020-01-01}
                - {name: 赵三, office: 法制处, roles: [attribute], from: 2008-01-01}
                - {name: 钱四, office: 局领导, roles: [approved, withdraw], from: 2008-01-01}
                """);
        write(content.resolve("guide.md"), "---\ntitle: 政府信息公开指南\nformed: 2026-01-05\n---\n\n" + GUIDE);
        StringBuilder out = new StringBuilder();
        for (Column top : TREE) {
            out.append("- key: ").append(top.key()).append("\n  name: ").append(top.name()).append("\n  type: ")
                    .append(top.type()).append("\n  description: ").append(describe(top)).append("\n  keywords: \"")
                    .append(top.name()).append(",监狱\"\n");
            if (top.key().equals("ywgk")) {
                out.append("  regime: 狱务公开\n");
            }
            out.append("  children:\n");
            for (Column child : top.children()) {
                out.append("    - {key: ").append(child.key()).append(", name: ").append(child.name());
                if (!child.item().isEmpty()) {
                    out.append(", item: \"").append(child.item()).append('"');
                }
                out.append(", type: ").append(child.type()).append(", description: ").append(describe(child))
                        .append(", keywords: \"").append(child.name()).append(",公开\"");
                if (!child.none().isEmpty()) {
                    out.append(", none: ").append(child.none());
                } else {
                    out.append(", publish-within: ").append(child.limit());
                }
                if (child.decided()) {
                    out.append(", clock: decided");
                }
                out.append("}\n");
            }
        }
        write(content.resolve("categories.yaml"), out.toString());
    }

    private static final String GUIDE = """
            ## 信息分类

            本机关公开的政府信息分为政府信息公开制度、法定主动公开内容和狱务公开三个部分，每部分按事项设栏目。

            ## 编排体系

            每条信息有索引号、名称、内容概述和生成日期，按发布日期由新到旧排列。

            ## 获取方式

            可以在本栏目查阅、检索、下载，也可以到省档案馆、公共图书馆的查阅点查阅。

            ## 申请办理

            收到申请后能够当场答复的当场答复；不能当场答复的，在20个工作日内答复，需要延长的最多延长20个工作日。
            申请内容不明确的，在7个工作日内一次性告知补正。征求第三方意见的，第三方在15个工作日内提出意见。
            阅读、视听有困难的，由窗口工作人员提供必要的帮助。

            ## 监督救济

            认为本机关未依法履行公开义务的，可以向上级机关投诉、举报，也可以依法申请行政复议或者提起行政诉讼。
            对不予公开的答复不服的，应当先申请行政复议。
            """;

    private static String describe(Column column) {
        return column.children().isEmpty() ? "发布" + column.name() + "方面的信息" : column.name() + "所属各栏目";
    }

    private void writeEntry(Document entry) throws IOException {
        Map<String, Object> header = new LinkedHashMap<>();
        header.put("title", entry.title());
        header.put("index", entry.index());
        header.put("category", entry.column().key());
        header.put("formed", entry.formed().toString());
        header.put("released", entry.released());
        if (entry.column().decided()) {
            header.put("decided", entry.formed().toString());
        }
        if (!entry.number().isEmpty()) {
            header.put("number", entry.number());
        }
        header.put("genre", entry.genre());
        header.put("topic", entry.column().topic());
        header.put("summary", entry.summary());
        header.put("disclosure", "主动公开");
        header.put("issuer", entry.issuers().size() == 1 ? entry.issuers().get(0) : entry.issuers());
        header.put("source", ORGAN);
        header.put("keywords", entry.keywords());
        if (!entry.validity().isEmpty()) {
            header.put("validity", entry.validity());
            header.put("expires", entry.expires().toString());
        }
        byte[] note = ("统计数据说明\n\n索引号：" + entry.index() + "\n本表数据由承办单位汇总，核对后发布。\n").getBytes(UTF_8);
        Map<String, byte[]> files = new TreeMap<>();
        if (!entry.attachment().isEmpty()) {
            header.put("attachments", List.of(Map.of("file", entry.attachment(), "title", "统计数据说明")));
            files.put(entry.attachment(), note);
        }
        String body = links(entry.body(), false);

        Path folder = content.resolve(entry.folder());
        Path file = folder.resolve(entry.name() + ".md");
        write(file, text(entry, header, body, files));
        if (entry.at() == count / 2) { // the same entry some days later, for the builds that follow the first
            write(changed.resolve("entry.md"), text(entry, header, body + "\n未尽事项另行通知。\n", files));
            write(changed.resolve("path"), content.getParent().relativize(file).toString());
        }
        for (Map.Entry<String, byte[]> attachment : files.entrySet()) {
            Path to = folder.resolve(entry.name() + ".files").resolve(attachment.getKey());
            Files.createDirectories(to.getParent());
            Files.write(to, attachment.getValue());
            Path copy = hugo.resolve("static").resolve(entry.folder()).resolve(entry.name() + ".files");
            Files.createDirectories(copy);
            Files.write(copy.resolve(attachment.getKey()), attachment.getValue());
        }
    }

    private static String text(Document entry, Map<String, Object> header, String body, Map<String, byte[]> files) {
        boolean chinese = entry.at() % 16 == 7;
        StringBuilder out = new StringBuilder("---\n");
        header.forEach((key, value) ->
                out.append(chinese ? CHINESE_KEYS.get(key) : key).append(": ").append(yaml(key, value)).append('\n'));
        String by = entry.reviewed().getYear() < 2020 ? "吴七" : "李二";
        out.append(chinese ? "审查:\n" : "review:\n");
        out.append("  ").append(chinese ? "拟稿" : "drafted").append(": {by: ").append(DRAFTERS.get(entry.people()))
                .append(", on: ").append(entry.drafted()).append("}\n");
        out.append("  ").append(chinese ? "保密审查" : "secrecy").append(": {by: ").append(by).append(", on: ")
                .append(entry.reviewed()).append(", conclusion: 可以公开, basis: 不涉及国家秘密事项一览表所列事项}\n");
        out.append("  ").append(chinese ? "属性审查" : "attribute").append(": {by: 赵三, on: ").append(entry.reviewed())
                .append(", conclusion: 主动公开}\n");
        out.append("  ").append(chinese ? "批准" : "approved").append(": {by: 钱四, on: ").append(entry.approved())
                .append("}\n");
        out.append("  ").append(chinese ? "摘要" : "digest").append(": '").append(digest(header, body, files))
                .append("'\n---\n\n").append(body);
        return out.toString();
    }

    private static final Map<String, String> CHINESE_KEYS = Map.ofEntries(
            Map.entry("title", "标题"), Map.entry("index", "索引号"), Map.entry("category", "栏目"),
            Map.entry("formed", "成文日期"), Map.entry("released", "发布日期"), Map.entry("decided", "决定日期"),
            Map.entry("number", "发文字号"), Map.entry("genre", "体裁"), Map.entry("topic", "主题分类"),
            Map.entry("summary", "内容概述"), Map.entry("disclosure", "公开属性"), Map.entry("issuer", "发文机关"),
            Map.entry("source", "来源"), Map.entry("keywords", "关键词"), Map.entry("validity", "有效性"),
            Map.entry("expires", "失效日期"), Map.entry("attachments", "附件"));

    private static String yaml(String key, Object value) {
        if (value instanceof List<?> list) {
            if (key.equals("attachments")) {
                Map<?, ?> file = (Map<?, ?>) list.get(0);
                return "[{file: " + file.get("file") + ", title: " + file.get("title") + "}]";
            }
            return "[" + String.join(", ", list.stream().map(Object::toString).toList()) + "]";
        }
        return key.equals("topic") ? "'" + value + "'" : value.toString();
    }

    private String links(String body, boolean shortcodes) {
        int from = body.indexOf('@');
        if (from < 0) {
            return body;
        }
        int to = body.indexOf('@', from + 1);
        Reference other = written.get(Integer.parseInt(body.substring(from + 1, to)));
        String target = shortcodes
                ? "{{< relref \"/" + other.folder() + "/" + other.name() + ".md\" >}}"
                : "index:" + other.index();
        return body.substring(0, from) + "[" + other.title() + "](" + target + ")" + body.substring(to + 1);
    }

    // ---- the digest of a reviewed entry ------------------------------------------------------------------------------

    /** The digest over header, text and attachments that the review record of an entry carries. */
    static String digest(Map<String, Object> header, String body, Map<String, byte[]> files) {
        StringBuilder text = new StringBuilder("gongkai-entry/v1\n");
        text.append("meta ").append(sha256(json(header).getBytes(UTF_8))).append('\n');
        text.append("body ").append(sha256(canonicalBody(body).getBytes(UTF_8))).append('\n');
        files.forEach((name, bytes) ->
                text.append("file ").append(sha256(bytes)).append(' ').append(name).append('\n'));
        return "sha256:" + sha256(text.toString().getBytes(UTF_8));
    }

    private static String canonicalBody(String body) {
        String text = body.startsWith("\ufeff") ? body.substring(1) : body;
        text = Normalizer.normalize(text.replace("\r\n", "\n").replace('\r', '\n'), Normalizer.Form.NFC);
        List<String> lines = new ArrayList<>(Arrays.asList(text.split("\n", -1)));
        while (!lines.isEmpty() && lines.get(0).matches("[ \t]*")) {
            lines.remove(0);
        }
        while (!lines.isEmpty() && lines.get(lines.size() - 1).matches("[ \t]*")) {
            lines.remove(lines.size() - 1);
        }
        return String.join("\n", lines) + "\n";
    }

    /** A value as canonical JSON (RFC 8785); dates with a time get their {@code T}. */
    private static String json(Object value) {
        if (value instanceof Map<?, ?> map) {
            Map<String, Object> sorted = new TreeMap<>();
            map.forEach((key, inner) -> sorted.put((String) key, inner));
            List<String> members = new ArrayList<>();
            sorted.forEach((key, inner) -> members.add(quote(key) + ":" + json(inner)));
            return "{" + String.join(",", members) + "}";
        }
        if (value instanceof List<?> list) {
            return "[" + String.join(",", list.stream().map(Generate::json).toList()) + "]";
        }
        String text = (String) value;
        return quote(text.matches("\\d{4}-\\d{2}-\\d{2} \\d{2}:\\d{2}") ? text.replace(' ', 'T') : text);
    }

    private static String quote(String text) {
        String clean = Normalizer.normalize(text.replaceAll("^[ \t\r\n\f]+|[ \t\r\n\f]+$", ""), Normalizer.Form.NFC);
        StringBuilder out = new StringBuilder("\"");
        for (int at = 0; at < clean.length(); at++) {
            char letter = clean.charAt(at);
            switch (letter) {
                case '"' -> out.append("\\\"");
                case '\\' -> out.append("\\\\");
                case '\n' -> out.append("\\n");
                case '\r' -> out.append("\\r");
                case '\t' -> out.append("\\t");
                case '\b' -> out.append("\\b");
                case '\f' -> out.append("\\f");
                default -> {
                    if (letter < 0x20) {
                        out.append(String.format("\\u%04x", (int) letter));
                    } else {
                        out.append(letter);
                    }
                }
            }
        }
        return out.append('"').toString();
    }

    private static String sha256(byte[] bytes) {
        try {
            return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(bytes));
        } catch (NoSuchAlgorithmException every) {
            throw new IllegalStateException(every); // every Java platform has SHA-256
        }
    }

    // ---- the Hugo site -----------------------------------------------------------------------------------------------

    private void writeHugoPage(Document entry) throws IOException {
        String released = entry.releasedDay() + "T"
                + (entry.released().length() > 10 ? entry.released().substring(11) : "00:00") + ":00+08:00";
        StringBuilder out = new StringBuilder("---\n");
        out.append("title: ").append(entry.title()).append('\n');
        out.append("date: ").append(released).append('\n');
        out.append("categories: [").append(entry.column().name()).append("]\n");
        out.append("index: ").append(entry.index()).append('\n');
        out.append("formed: ").append(entry.formed()).append('\n');
        if (!entry.number().isEmpty()) {
            out.append("number: ").append(entry.number()).append('\n');
        }
        out.append("genre: ").append(entry.genre()).append('\n');
        out.append("topic: '").append(entry.column().topic()).append("'\n");
        out.append("description: ").append(entry.summary()).append('\n');
        out.append("disclosure: 主动公开\n");
        out.append("issuer: [").append(String.join(", ", entry.issuers())).append("]\n");
        out.append("source: ").append(ORGAN).append('\n');
        out.append("keywords: [").append(entry.keywords().replace(",", ", ")).append("]\n");
        out.append("validity: ").append(entry.validity().isEmpty() ? "有效" : entry.validity()).append('\n');
        if (entry.expires() != null) {
            out.append("expires: ").append(entry.expires()).append('\n');
        }
        if (!entry.attachment().isEmpty()) {
            out.append("attachments: [{file: ").append(entry.name()).append(".files/").append(entry.attachment())
                    .append(", title: 统计数据说明}]\n");
        }
        out.append("---\n\n").append(links(entry.body(), true));
        write(hugo.resolve("content").resolve(entry.folder()).resolve(entry.name() + ".md"), out.toString());
    }

    private void writeHugoSite() throws IOException {
        Path pages = hugo.resolve("content");
        int weight = 1;
        for (Column top : TREE) {
            write(pages.resolve(top.key()).resolve("_index.md"), hugoColumn(top, weight++));
            for (Column child : top.children()) {
                write(pages.resolve(top.key()).resolve(child.key()).resolve("_index.md"), hugoColumn(child, weight++));
            }
        }
        write(pages.resolve("catalogue/_index.md"), "---\ntitle: 政府信息公开目录\ncolumntype: 信息公开目录\n---\n");
        write(pages.resolve("guide.md"), "---\ntitle: 政府信息公开指南\ncolumntype: 信息公开指南\nlayout: plain\n---\n\n" + GUIDE);
        Path layouts = hugo.resolve("layouts");
        write(hugo.resolve("config.yaml"), HUGO_CONFIG);
        write(layouts.resolve("_default/baseof.html"), HUGO_BASE);
        write(layouts.resolve("_default/single.html"), HUGO_SINGLE);
        write(layouts.resolve("_default/plain.html"), HUGO_PLAIN);
        write(layouts.resolve("_default/list.html"), HUGO_LIST);
        write(layouts.resolve("catalogue/list.html"), HUGO_CATALOGUE);
        write(layouts.resolve("index.html"), HUGO_HOME);
        write(layouts.resolve("404.html"), HUGO_404);
        write(layouts.resolve("index.catalogue.json"), HUGO_JSON);
        write(layouts.resolve("index.table.csv"), HUGO_CSV);
        write(layouts.resolve("partials/nav.html"), HUGO_NAV);
        write(layouts.resolve("partials/entries.html"), "{{ return where site.RegularPages \"Params.index\" \"!=\" nil }}\n");
        write(layouts.resolve("partials/footer.html"), HUGO_FOOTER);
        write(layouts.resolve("partials/pager.html"), HUGO_PAGER);
        write(hugo.resolve("static/css/site.css"), CSS);
    }

    private static String hugoColumn(Column column, int weight) {
        return "---\ntitle: " + column.name() + "\nkey: " + column.key() + "\nweight: " + weight + "\ncolumntype: "
                + column.type() + "\ndescription: " + describe(column) + "\nkeywords: [" + column.name() + ", 公开]\n"
                + (column.item().isEmpty() ? "" : "item: \"" + column.item() + "\"\n")
                + (column.none().isEmpty() ? "" : "none: " + column.none() + "\n") + "---\n";
    }

    private static final String HUGO_CONFIG = """
            baseURL: https://jyj.example.gov.cn/
            title: 示例省监狱管理局
            languageCode: zh-CN
            defaultContentLanguage: zh
            timeZone: Asia/Shanghai
            uglyURLs: true
            relativeURLs: true
            buildFuture: true
            enableRobotsTXT: true
            disableKinds: [taxonomy, term]
            paginate: 20
            services: {rss: {limit: 50}}
            outputFormats:
              RSS: {mediaType: application/rss+xml, baseName: feed}
              Catalogue: {mediaType: application/json, baseName: catalogue, isPlainText: true, notAlternative: true}
              Table: {mediaType: text/csv, baseName: catalogue, isPlainText: true, notAlternative: true}
            mediaTypes:
              text/csv: {suffixes: [csv]}
            outputs:
              home: [HTML, RSS, Catalogue, Table]
              section: [HTML]
              page: [HTML]
            params:
              domain: jyj.example.gov.cn
              idcode: "9900000012"
              icp: 京ICP备00000000号-1
              police: 京公网安备 00000000000000号
              phone: 010-00000000
            """;

    private static final String HUGO_BASE = """
            <!DOCTYPE html>
            <html lang="zh-CN">
            <head>
            <meta charset="utf-8">
            <meta name="viewport" content="width=device-width, initial-scale=1">
            <title>{{ if not .IsHome }}{{ .Title }} - {{ end }}{{ site.Title }} 政府信息公开</title>
            <meta name="SiteName" content="{{ site.Title }}">
            <meta name="SiteDomain" content="{{ site.Params.domain }}">
            <meta name="SiteIDCode" content="{{ site.Params.idcode }}">
            {{- with .CurrentSection }}
            <meta name="ColumnName" content="{{ .Title }}">
            <meta name="ColumnDescription" content="{{ .Description }}">
            <meta name="ColumnKeywords" content="{{ delimit .Keywords "," }}">
            <meta name="ColumnType" content="{{ .Params.columntype | default "首页" }}">
            {{- end }}
            {{- block "meta" . }}{{ end }}
            <link rel="stylesheet" href="{{ "css/site.css" | relURL }}">
            <link rel="alternate" type="application/rss+xml" title="{{ site.Title }}" href="{{ "feed.xml" | relURL }}">
            </head>
            <body>
            <a class="skip" href="#main">跳到正文</a>
            <header class="banner"><p class="organ"><a href="{{ "index.html" | relURL }}">{{ site.Title }}</a></p><p class="site">政府信息公开</p></header>
            <nav class="breadcrumb" aria-label="当前位置"><ol>
            {{- range .Ancestors.Reverse }}
            <li><a href="{{ .RelPermalink }}">{{ if .IsHome }}首页{{ else }}{{ .Title }}{{ end }}</a></li>
            {{- end }}
            <li aria-current="page">{{ if .IsHome }}首页{{ else }}{{ .Title }}{{ end }}</li>
            </ol></nav>
            <div class="frame">
            {{ partialCached "nav.html" . .CurrentSection.RelPermalink }}
            <main id="main">
            {{ block "main" . }}{{ end }}
            </main>
            </div>
            {{ partialCached "footer.html" . }}
            </body>
            </html>
            """;

    private static final String HUGO_NAV = """
            {{- $here := .CurrentSection.RelPermalink -}}
            <nav class="columns" aria-label="栏目导航">
            <ul>
            <li><a href="{{ "guide.html" | relURL }}">政府信息公开指南</a></li>
            {{- range where site.Home.Sections "Params.key" "!=" nil }}
            <li><a href="{{ .RelPermalink }}"{{ if eq .RelPermalink $here }} aria-current="true"{{ end }}>{{ .Title }}</a>
            <ul>
            {{- range .Sections }}
            <li><a href="{{ .RelPermalink }}"{{ if eq .RelPermalink $here }} aria-current="true"{{ end }}>{{ .Title }}</a></li>
            {{- end }}
            </ul></li>
            {{- end }}
            <li><a href="{{ "catalogue/index.html" | relURL }}">政府信息公开目录</a></li>
            </ul>
            </nav>
            """;

    private static final String HUGO_FOOTER = """
            <footer class="foot">
            <p>主办单位：{{ site.Title }}　联系电话：{{ site.Params.phone }}</p>
            <p>网站标识码：{{ site.Params.idcode }}　{{ site.Params.icp }}　{{ site.Params.police }}</p>
            <p><a href="{{ "sitemap.xml" | relURL }}">站点地图</a>　<a href="https://zfwzzc.www.gov.cn/">我为政府网站找错</a>　<a href="{{ "feed.xml" | relURL }}">订阅</a>　<a href="{{ "catalogue.json" | relURL }}">目录数据（JSON）</a>　<a href="{{ "catalogue.csv" | relURL }}">目录数据（CSV）</a></p>
            </footer>
            """;

    private static final String HUGO_SINGLE = """
            {{ define "meta" }}
            <meta name="ArticleTitle" content="{{ .Title }}">
            <meta name="PubDate" content="{{ .Date.Format "2006-01-02 15:04" }}">
            <meta name="ContentSource" content="{{ .Params.source }}">
            <meta name="Keywords" content="{{ delimit .Keywords "," }}">
            <meta name="Description" content="{{ .Description }}">
            <meta name="Url" content="{{ .Permalink }}">
            {{- end }}
            {{ define "main" }}
            <article>
            <h1>{{ .Title }}</h1>
            {{- if ne .Params.validity "有效" }}
            <p class="validity" role="note">本文件已{{ .Params.validity }}{{ with .Params.expires }}（{{ dateFormat "2006年1月2日" . }}）{{ end }}，仅供查阅。</p>
            {{- end }}
            <table class="head"><caption>公文信息</caption><tbody>
            <tr><th scope="row">索引号</th><td>{{ .Params.index }}</td><th scope="row">主题分类</th><td>{{ .Params.topic }}</td></tr>
            <tr><th scope="row">发文机关</th><td>{{ delimit .Params.issuer "、" }}</td><th scope="row">成文日期</th><td><time datetime="{{ dateFormat "2006-01-02" .Params.formed }}">{{ dateFormat "2006年1月2日" .Params.formed }}</time></td></tr>
            <tr><th scope="row">发文字号</th><td>{{ .Params.number | default "无" }}</td><th scope="row">发布日期</th><td><time datetime="{{ .Date.Format "2006-01-02" }}">{{ .Date.Format "2006年1月2日" }}</time></td></tr>
            <tr><th scope="row">体裁</th><td>{{ .Params.genre }}</td><th scope="row">有效性</th><td>{{ .Params.validity }}</td></tr>
            <tr><th scope="row">公开属性</th><td>{{ .Params.disclosure }}</td><th scope="row">来源</th><td>{{ .Params.source }}</td></tr>
            <tr><th scope="row">内容概述</th><td colspan="3">{{ .Description }}</td></tr>
            </tbody></table>
            <div class="text">
            {{ .Content }}
            </div>
            {{- with .Params.attachments }}
            <section class="attachments"><h2>附件</h2><ul>
            {{- range . }}
            <li><a href="{{ .file }}" download>{{ .title }}</a></li>
            {{- end }}
            </ul></section>
            {{- end }}
            <nav class="neighbours" aria-label="上一篇和下一篇"><ul>
            {{- with .PrevInSection }}
            <li>上一篇：<a rel="prev" href="{{ .RelPermalink }}">{{ .Title }}</a></li>
            {{- end }}
            {{- with .NextInSection }}
            <li>下一篇：<a rel="next" href="{{ .RelPermalink }}">{{ .Title }}</a></li>
            {{- end }}
            </ul></nav>
            </article>
            {{ end }}
            """;

    private static final String HUGO_PLAIN = """
            {{ define "main" }}
            <article>
            <h1>{{ .Title }}</h1>
            <div class="text">
            {{ .Content }}
            </div>
            </article>
            {{ end }}
            """;

    private static final String HUGO_LIST = """
            {{ define "main" }}
            <h1>{{ .Title }}</h1>
            {{- with .Params.none }}
            <p class="none">{{ . }}</p>
            {{- end }}
            {{- if .Sections }}
            {{- range .Sections }}
            <section><h2><a href="{{ .RelPermalink }}">{{ .Title }}</a></h2>
            {{- with .Params.none }}<p class="none">{{ . }}</p>{{ end }}
            <ul class="entries">
            {{- range first 5 .RegularPages }}
            <li><a href="{{ .RelPermalink }}">{{ .Title }}</a> <span class="number">{{ .Params.number }}</span> <time datetime="{{ .Date.Format "2006-01-02" }}">{{ .Date.Format "2006-01-02" }}</time></li>
            {{- end }}
            </ul></section>
            {{- end }}
            {{- else }}
            {{- $pager := .Paginate .RegularPages 20 }}
            <ul class="entries">
            {{- range $pager.Pages }}
            <li><a href="{{ .RelPermalink }}">{{ .Title }}</a> <span class="number">{{ .Params.number }}</span>{{ if ne .Params.validity "有效" }} <span class="mark">{{ .Params.validity }}</span>{{ end }} <time datetime="{{ .Date.Format "2006-01-02" }}">{{ .Date.Format "2006-01-02" }}</time></li>
            {{- end }}
            </ul>
            {{ partial "pager.html" $pager }}
            {{- end }}
            {{ end }}
            """;

    private static final String HUGO_PAGER = """
            {{- if gt .TotalPages 1 }}
            <nav class="pager" aria-label="分页"><ul>
            {{- if .HasPrev }}
            <li><a rel="prev" href="{{ .Prev.URL }}">上一页</a></li>
            {{- end }}
            {{- $here := .PageNumber }}
            {{- $pagers := .Pagers }}
            {{- range seq (math.Max 1 (sub $here 3)) (math.Min .TotalPages (add $here 3)) }}
            <li>{{ if eq . $here }}<span aria-current="page">{{ . }}</span>{{ else }}<a href="{{ (index $pagers (sub . 1)).URL }}">{{ . }}</a>{{ end }}</li>
            {{- end }}
            {{- if .HasNext }}
            <li><a rel="next" href="{{ .Next.URL }}">下一页</a></li>
            {{- end }}
            <li>共{{ .TotalPages }}页</li>
            </ul></nav>
            {{- end }}
            """;

    private static final String HUGO_CATALOGUE = """
            {{ define "main" }}
            <h1>{{ .Title }}</h1>
            {{- $pager := .Paginate (partialCached "entries.html" site.Home) 100 }}
            <table class="catalogue"><caption>共{{ $pager.TotalNumberOfElements }}条</caption>
            <thead><tr><th scope="col">索引号</th><th scope="col">名称</th><th scope="col">内容概述</th><th scope="col">发文字号</th><th scope="col">成文日期</th><th scope="col">发布日期</th><th scope="col">有效性</th></tr></thead>
            <tbody>
            {{- range $pager.Pages }}
            <tr><td>{{ .Params.index }}</td><td><a href="{{ .RelPermalink }}">{{ .Title }}</a></td><td>{{ .Description }}</td><td>{{ .Params.number }}</td><td>{{ dateFormat "2006-01-02" .Params.formed }}</td><td>{{ .Date.Format "2006-01-02" }}</td><td>{{ .Params.validity }}</td></tr>
            {{- end }}
            </tbody></table>
            {{ partial "pager.html" $pager }}
            {{ end }}
            """;

    private static final String HUGO_HOME = """
            {{ define "main" }}
            <h1>{{ site.Title }} 政府信息公开</h1>
            <section><h2>最新公开</h2><ul class="entries">
            {{- range first 20 (partialCached "entries.html" site.Home) }}
            <li><a href="{{ .RelPermalink }}">{{ .Title }}</a> <time datetime="{{ .Date.Format "2006-01-02" }}">{{ .Date.Format "2006-01-02" }}</time></li>
            {{- end }}
            </ul></section>
            {{ end }}
            """;

    private static final String HUGO_404 = """
            {{ define "main" }}
            <h1>没有这一页</h1>
            <p>请从左侧栏目或者<a href="{{ "catalogue/index.html" | relURL }}">目录</a>查找。</p>
            {{ end }}
            """;

    private static final String HUGO_JSON = """
            {"organ":{{ site.Title | jsonify }},"entries":[
            {{- range $at, $entry := partialCached "entries.html" site.Home }}
            {{- if $at }},{{ end }}
            {{ dict "index" .Params.index "title" .Title "category" .CurrentSection.Params.key "item" .CurrentSection.Params.item "issuer" .Params.issuer "number" .Params.number "genre" .Params.genre "topic" .Params.topic "formed" (dateFormat "2006-01-02" .Params.formed) "released" (.Date.Format "2006-01-02T15:04") "validity" .Params.validity "summary" .Description "address" (strings.TrimPrefix "/" .RelPermalink) "attachments" .Params.attachments | jsonify }}
            {{- end }}
            ]}
            """;

    private static final String HUGO_CSV = """
            索引号,名称,栏目,发文机关,发文字号,体裁,主题分类,成文日期,发布日期,有效性,内容概述,地址
            {{- range partialCached "entries.html" site.Home }}
            "{{ .Params.index }}","{{ replace .Title `"` `""` }}","{{ .CurrentSection.Title }}","{{ delimit .Params.issuer "、" }}","{{ with .Params.number }}{{ . }}{{ end }}","{{ .Params.genre }}","{{ .Params.topic }}",{{ dateFormat "2006-01-02" .Params.formed }},{{ .Date.Format "2006-01-02 15:04" }},"{{ .Params.validity }}","{{ replace .Description `"` `""` }}",{{ strings.TrimPrefix "/" .RelPermalink }}
            {{- end }}
            """;

    private static final String CSS = """
            :root { --ink: #1a1f26; --paper: #fff; --wash: #f4f6f9; --line: #d5dbe3; --link: #14488b; --seal: #b01f24; }
            @media (prefers-color-scheme: dark) { :root { --ink: #e6e9ee; --paper: #14181e; --wash: #1d232b; --line: #3a4450; --link: #8db8f2; --seal: #f08a8e; } }
            * { box-sizing: border-box; }
            body { margin: 0; color: var(--ink); background: var(--paper); font: 17px/1.8 "PingFang SC", "Microsoft YaHei", "Noto Sans CJK SC", sans-serif; }
            a { color: var(--link); }
            a:focus-visible { outline: 3px solid var(--link); outline-offset: 2px; }
            .skip { position: absolute; inset-inline-start: -9999px; }
            .skip:focus { inset-inline-start: 8px; }
            .banner { background: #14488b; color: #fff; padding: 20px 24px; }
            .banner p { margin: 0; } .banner a { color: #fff; text-decoration: none; }
            .organ { font-size: 26px; } .site { font-size: 20px; }
            .breadcrumb ol { display: flex; flex-wrap: wrap; gap: 8px; list-style: none; margin: 0; padding: 12px 24px; }
            .breadcrumb li + li::before { content: "› "; }
            .frame { display: grid; gap: 24px; padding: 0 24px; }
            @media (min-width: 900px) { .frame { grid-template-columns: 260px minmax(0, 46em); } }
            @media (max-width: 899px) { .columns { order: 2; } }
            .columns ul { list-style: none; margin: 0; padding: 0; } .columns ul ul { padding-inline-start: 16px; }
            .columns a { display: block; padding: 8px; min-height: 44px; text-decoration: none; }
            .columns [aria-current] { background: var(--wash); font-weight: 600; }
            h1 { font-size: 26px; text-align: center; } h2 { font-size: 20px; }
            table { border-collapse: collapse; inline-size: 100%; } th, td { border: 1px solid var(--line); padding: 8px; text-align: start; }
            .text p { text-indent: 2em; } .text li p { text-indent: 0; }
            .entries { list-style: none; padding: 0; } .entries li { border-block-end: 1px solid var(--line); padding: 8px 0; }
            .entries time { float: inline-end; font-variant-numeric: tabular-nums; } .number, .mark { font-size: 15px; }
            .validity, .mark { color: var(--seal); } .none { background: var(--wash); padding: 16px; }
            .pager ul, .neighbours ul { display: flex; flex-wrap: wrap; gap: 16px; list-style: none; padding: 0; }
            .foot { background: var(--wash); margin-block-start: 32px; padding: 16px 24px; text-align: center; }
            @media print { .banner, .columns, .breadcrumb, .neighbours, .foot { display: none; } @page { size: A4; margin: 2.8cm 2.6cm; } tr { break-inside: avoid; } }
            """;

    private static void write(Path file, String text) throws IOException {
        Files.createDirectories(file.getParent());
        Files.writeString(file, text);
    }
}
