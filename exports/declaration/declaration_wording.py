"""What is said of declarations where a form is wanted."""

IS_DECLARATION = (
    "{file} 是绩效目标申报表，不是自评表：要按它新填自评表，用 ziping new --from；"
    "要核对自评表有没有改目标，用 ziping check 自评表 --against 申报表。"
)

NO_DECLARATION = (
    "{file} 里没有读到绩效目标申报表：表上要有项目名称，要有三级指标和指标值两栏。"
)
