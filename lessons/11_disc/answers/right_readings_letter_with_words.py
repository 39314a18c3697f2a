# task: readings
# right: lower case, full width and the words of the option
readings = {1: "a", 2: "Ｃ 四种差不多", 3: " b", 4: "D. 作答太少", 5: "选E"}
