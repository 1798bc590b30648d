package org.gongkai.press.view;

import org.gongkai.page.Address;
import org.gongkai.page.Addresses;

/** The pages that every site has, with their official names (固定页面；国办公开办函〔2019〕61号). */
public enum Fixed {
    HOME(Addresses.HOME, "政府信息公开", "首页", "本机关依法公开的政府信息", "政府信息公开"),
    GUIDE(Addresses.GUIDE, "政府信息公开指南", "信息公开指南", "政府信息的分类、编排体系、获取方式和工作机构的联系方式", "指南,获取方式,联系方式"),
    CATALOGUE(Addresses.catalogue(1), "政府信息公开目录", "信息公开目录", "全部主动公开的政府信息，列明索引号、名称、内容概述和生成日期", "目录,索引号"),
    IN_FORCE(Addresses.validity(false, 1), "现行有效规范性文件清单", "政策文件", "本机关制定的、现行有效的规范性文件", "规范性文件,有效"),
    ENDED(Addresses.validity(true, 1), "失效文件清单", "政策文件", "已经失效、废止的文件，及其失效日期和替代文件", "失效,废止"),
    ANNUAL(Addresses.ANNUAL_INDEX, "政府信息公开年报", "信息公开年报", "历年政府信息公开工作年度报告", "年报,年度报告"),
    APPLY(Addresses.APPLY, "依申请公开", "依申请公开", "申请公开政府信息的方式、期限和费用", "依申请公开,申请"),
    SEARCH(Addresses.SEARCH, "检索", "", "按标题、文号、索引号和正文查找已公开的政府信息", ""),
    APPLY_FORM(Addresses.APPLY_FORM, "政府信息公开申请表", "依申请公开", "填写、打印和下载政府信息公开申请表", "申请表,依申请公开"),
    SITEMAP(Addresses.SITEMAP, "站点地图", "", "本栏目的全部页面", ""),
    NOT_FOUND(Addresses.NOT_FOUND, "没有找到这个页面", "", "", "");

    private final Address address;
    private final String title;
    private final String type;
    private final String description;
    private final String keywords;

    Fixed(Address address, String title, String type, String description, String keywords) {
        this.address = address;
        this.title = title;
        this.type = type;
        this.description = description;
        this.keywords = keywords;
    }

    Address address() {
        return address;
    }

    public String title() {
        return title;
    }

    String type() {
        return type;
    }

    public String description() {
        return description;
    }

    String keywords() {
        return keywords;
    }

    boolean isColumn() {
        return !type.isEmpty();
    }
}
