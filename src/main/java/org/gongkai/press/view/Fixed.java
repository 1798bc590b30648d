package org.gongkai.press.view;

import org.gongkai.page.Address;
import org.gongkai.page.Addresses;

/** The pages that every site has, with their official names (固定页面；国办公开办函〔2019〕61号). */
public record Fixed(Address address, String title, String type, String description, String keywords) {

    public static final Fixed HOME = new Fixed(Addresses.HOME, "政府信息公开", "首页", "本机关依法公开的政府信息", "政府信息公开");
    public static final Fixed GUIDE =
            new Fixed(Addresses.GUIDE, "政府信息公开指南", "信息公开指南", "政府信息的分类、编排体系、获取方式和工作机构的联系方式", "指南,获取方式,联系方式");
    public static final Fixed CATALOGUE =
            new Fixed(Addresses.catalogue(1), "政府信息公开目录", "信息公开目录", "全部主动公开的政府信息，列明索引号、名称、内容概述和生成日期", "目录,索引号");
    public static final Fixed IN_FORCE =
            new Fixed(Addresses.validity(false, 1), "现行有效规范性文件清单", "政策文件", "本机关制定的、现行有效的规范性文件", "规范性文件,有效");
    public static final Fixed ENDED =
            new Fixed(Addresses.validity(true, 1), "失效文件清单", "政策文件", "已经失效、废止的文件，及其失效日期和替代文件", "失效,废止");
    public static final Fixed ANNUAL =
            new Fixed(Addresses.ANNUAL_INDEX, "政府信息公开年报", "信息公开年报", "历年政府信息公开工作年度报告", "年报,年度报告");
    public static final Fixed APPLY = new Fixed(Addresses.APPLY, "依申请公开", "依申请公开", "申请公开政府信息的方式、期限和费用", "依申请公开,申请");
    public static final Fixed SEARCH = new Fixed(Addresses.SEARCH, "检索", "", "按标题、文号、索引号和正文查找已公开的政府信息", "");
    public static final Fixed APPLY_FORM =
            new Fixed(Addresses.APPLY_FORM, "政府信息公开申请表", "依申请公开", "填写、打印和下载政府信息公开申请表", "申请表,依申请公开");
    public static final Fixed SITEMAP = new Fixed(Addresses.SITEMAP, "站点地图", "", "本栏目的全部页面", "");
    public static final Fixed MOVED = new Fixed(Addresses.HOME, "页面已经移动", "", "", "");
    public static final Fixed NOT_FOUND = new Fixed(Addresses.NOT_FOUND, "没有找到这个页面", "", "", "");

    /** Whether it is a column of the site, by the guide to government websites. */
    boolean isColumn() {
        return !type.isEmpty();
    }
}
