package dev.suiren.bench;

import java.util.List;

/// The words that the made-up notes are put together from.
final class Words {
  static final List<String> CHINESE_THINGS =
      List.of(
          "循环水泵", "空气压缩机", "热交换器", "输送带", "包装机", "冷却塔", "电动阀门", "变频器", "除尘器", "搅拌罐", "起重机", "液压站",
          "配电柜", "离心机", "干燥炉", "计量泵", "真空泵", "引风机", "锅炉", "切割机");
  static final List<String> CHINESE_PLACES =
      List.of(
          "一号车间", "二号车间", "东区仓库", "西区泵房", "南门站房", "北楼地下室", "动力中心", "装配线", "涂装线", "质检室", "原料库",
          "成品库", "污水站", "变电所", "实验楼", "冷冻站");
  static final List<String> CHINESE_SURNAMES =
      List.of("赵", "钱", "孙", "李", "周", "吴", "郑", "王", "冯", "陈", "褚", "卫", "蒋", "沈", "韩", "杨");
  static final List<String> CHINESE_TRADES = List.of("工程师", "班长", "技师", "主任", "师傅", "组长");
  static final List<String> CHINESE_MATERIALS =
      List.of("密封圈", "轴承", "滤芯", "皮带", "叶轮", "垫片", "联轴器", "润滑油", "传感器", "接触器", "阀芯", "弹簧");
  static final List<String> CHINESE_MEASURES =
      List.of("立即停机并通知值班室", "关闭进口阀门后再排空", "降低负荷并记录原因", "启动备用设备", "报告安全部门并封锁现场", "先降温再检查管路");
  static final List<String> ENGLISH_THINGS =
      List.of(
          "circulation pump",
          "air compressor",
          "heat exchanger",
          "conveyor belt",
          "packing machine",
          "cooling tower",
          "motor valve",
          "frequency converter",
          "dust collector",
          "mixing tank",
          "gantry crane",
          "hydraulic unit",
          "switch cabinet",
          "centrifuge",
          "drying oven",
          "dosing pump",
          "vacuum pump",
          "exhaust fan",
          "steam boiler",
          "cutting table");
  static final List<String> ENGLISH_PLACES =
      List.of(
          "first workshop",
          "second workshop",
          "east warehouse",
          "west pump house",
          "south gate",
          "north basement",
          "power house",
          "assembly line",
          "paint line",
          "test room",
          "raw material store",
          "finished goods store",
          "water plant",
          "substation",
          "laboratory",
          "cold store");
  static final List<String> ENGLISH_TRADES =
      List.of(
          "shift foreman",
          "chief fitter",
          "duty engineer",
          "plant electrician",
          "safety officer",
          "night mechanic",
          "site planner",
          "tool keeper");
  static final List<String> ENGLISH_MATERIALS =
      List.of(
          "sealing ring",
          "bearing",
          "filter",
          "drive belt",
          "impeller",
          "gasket",
          "coupling",
          "lubricant",
          "sensor",
          "contactor",
          "valve core",
          "spring");
  static final List<String> ENGLISH_MEASURES =
      List.of(
          "stop it at once and call the control room", "close the inlet before draining it",
          "lower the load and write down why", "start the standby unit",
          "tell the safety office and fence off the place",
              "let it cool before checking the pipes");

  private Words() {}
}
