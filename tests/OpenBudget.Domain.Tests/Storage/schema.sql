CREATE TABLE "Classifications" (
    "Id" INTEGER NOT NULL CONSTRAINT "PK_Classifications" PRIMARY KEY,
    "Code" TEXT NOT NULL,
    "Definition" TEXT NULL,
    "Key" TEXT NOT NULL,
    "Level" TEXT NOT NULL,
    "Name" TEXT NOT NULL,
    "ParentId" INTEGER NULL,
    "Scheme" TEXT NOT NULL,
    CONSTRAINT "FK_Classifications_Classifications_ParentId" FOREIGN KEY ("ParentId") REFERENCES "Classifications" ("Id") ON DELETE RESTRICT
) STRICT;


CREATE TABLE "DatabaseStamps" (
    "Id" INTEGER NOT NULL CONSTRAINT "PK_DatabaseStamps" PRIMARY KEY,
    "Derivation" INTEGER NOT NULL,
    "Rules" TEXT NOT NULL,
    "Seeds" TEXT NOT NULL,
    "Structure" TEXT NOT NULL
) STRICT;


CREATE TABLE "Datasets" (
    "Id" INTEGER NOT NULL CONSTRAINT "PK_Datasets" PRIMARY KEY,
    "Checks" INTEGER NOT NULL,
    "Departments" INTEGER NOT NULL,
    "Documents" INTEGER NOT NULL,
    "Facts" INTEGER NOT NULL,
    "Failures" INTEGER NOT NULL,
    "ImportedAt" INTEGER NOT NULL,
    "Version" TEXT NOT NULL
) STRICT;


CREATE TABLE "Departments" (
    "Id" INTEGER NOT NULL CONSTRAINT "PK_Departments" PRIMARY KEY,
    "Code" TEXT NULL,
    "Key" TEXT NOT NULL,
    "Name" TEXT NOT NULL,
    "Region" TEXT NOT NULL
) STRICT;


CREATE TABLE "FiscalYears" (
    "Year" INTEGER NOT NULL CONSTRAINT "PK_FiscalYears" PRIMARY KEY
) STRICT;


CREATE TABLE "ReviewedLinks" (
    "Number" INTEGER NOT NULL CONSTRAINT "PK_ReviewedLinks" PRIMARY KEY,
    "BasisEn" TEXT NULL,
    "BasisZh" TEXT NULL,
    "DepartmentKey" TEXT NOT NULL,
    "FromCode" TEXT NULL,
    "FromName" TEXT NULL,
    "FromNumber" INTEGER NULL,
    "FromYear" INTEGER NOT NULL,
    "ToCode" TEXT NULL,
    "ToName" TEXT NULL,
    "ToNumber" INTEGER NULL,
    "ToYear" INTEGER NOT NULL
) STRICT;


CREATE TABLE "Rules" (
    "Id" INTEGER NOT NULL CONSTRAINT "PK_Rules" PRIMARY KEY,
    "DescriptionChinese" TEXT NOT NULL,
    "DescriptionEnglish" TEXT NOT NULL,
    "Key" TEXT NOT NULL,
    "Name" TEXT NOT NULL,
    "Severity" TEXT NOT NULL,
    "TitleChinese" TEXT NOT NULL,
    "TitleEnglish" TEXT NOT NULL
) STRICT;


CREATE TABLE "DatasetYears" (
    "DatasetId" INTEGER NOT NULL,
    "Year" INTEGER NOT NULL,
    CONSTRAINT "PK_DatasetYears" PRIMARY KEY ("DatasetId", "Year"),
    CONSTRAINT "FK_DatasetYears_Datasets_DatasetId" FOREIGN KEY ("DatasetId") REFERENCES "Datasets" ("Id") ON DELETE CASCADE
) STRICT;


CREATE TABLE "Budgets" (
    "Id" INTEGER NOT NULL CONSTRAINT "PK_Budgets" PRIMARY KEY,
    "AgencyOperatingExpensesFen" INTEGER NULL,
    "BasicExpenditureFen" INTEGER NULL,
    "DepartmentId" INTEGER NOT NULL,
    "Key" TEXT NOT NULL,
    "NonPersonnelExpenditureFen" INTEGER NULL,
    "PersonnelExpenditureFen" INTEGER NULL,
    "ProjectExpenditureFen" INTEGER NULL,
    "ThreePublicExpensesFen" INTEGER NULL,
    "TotalExpenditureFen" INTEGER NULL,
    "TotalRevenueFen" INTEGER NULL,
    "Year" INTEGER NOT NULL,
    CONSTRAINT "FK_Budgets_Departments_DepartmentId" FOREIGN KEY ("DepartmentId") REFERENCES "Departments" ("Id") ON DELETE RESTRICT,
    CONSTRAINT "FK_Budgets_FiscalYears_Year" FOREIGN KEY ("Year") REFERENCES "FiscalYears" ("Year") ON DELETE RESTRICT
) STRICT;


CREATE TABLE "AgencyOperatingExpenseUses" (
    "BudgetId" INTEGER NOT NULL,
    "Ordinal" INTEGER NOT NULL,
    "Text" TEXT NOT NULL,
    CONSTRAINT "PK_AgencyOperatingExpenseUses" PRIMARY KEY ("BudgetId", "Ordinal"),
    CONSTRAINT "FK_AgencyOperatingExpenseUses_Budgets_BudgetId" FOREIGN KEY ("BudgetId") REFERENCES "Budgets" ("Id") ON DELETE CASCADE
) STRICT;


CREATE TABLE "Documents" (
    "Id" INTEGER NOT NULL CONSTRAINT "PK_Documents" PRIMARY KEY,
    "BudgetId" INTEGER NOT NULL,
    "DepartmentId" INTEGER NOT NULL,
    "FileName" TEXT NOT NULL,
    "ImportedAt" INTEGER NOT NULL,
    "Key" TEXT NOT NULL,
    "Kind" TEXT NOT NULL,
    "LineCount" INTEGER NOT NULL,
    "PublishedOn" TEXT NULL,
    "Publisher" TEXT NULL,
    "Sha256" TEXT NOT NULL,
    "Title" TEXT NOT NULL,
    "Url" TEXT NULL,
    "Year" INTEGER NOT NULL,
    CONSTRAINT "FK_Documents_Budgets_BudgetId" FOREIGN KEY ("BudgetId") REFERENCES "Budgets" ("Id") ON DELETE RESTRICT,
    CONSTRAINT "FK_Documents_Departments_DepartmentId" FOREIGN KEY ("DepartmentId") REFERENCES "Departments" ("Id") ON DELETE RESTRICT,
    CONSTRAINT "FK_Documents_FiscalYears_Year" FOREIGN KEY ("Year") REFERENCES "FiscalYears" ("Year") ON DELETE RESTRICT
) STRICT;


CREATE TABLE "Activities" (
    "Id" INTEGER NOT NULL CONSTRAINT "PK_Activities" PRIMARY KEY,
    "AmountFen" INTEGER NULL,
    "BudgetId" INTEGER NOT NULL,
    "DepartmentId" INTEGER NOT NULL,
    "Description" TEXT NULL,
    "DocumentId" INTEGER NOT NULL,
    "Goal" TEXT NULL,
    "Key" TEXT NOT NULL,
    "Kind" TEXT NOT NULL,
    "LineEnd" INTEGER NOT NULL,
    "LineStart" INTEGER NOT NULL,
    "Name" TEXT NOT NULL,
    "Number" TEXT NOT NULL,
    "ParentId" INTEGER NULL,
    "Withheld" INTEGER NOT NULL,
    "Year" INTEGER NOT NULL,
    "Quote" TEXT NOT NULL,
    CONSTRAINT "FK_Activities_Activities_ParentId" FOREIGN KEY ("ParentId") REFERENCES "Activities" ("Id"),
    CONSTRAINT "FK_Activities_Budgets_BudgetId" FOREIGN KEY ("BudgetId") REFERENCES "Budgets" ("Id") ON DELETE RESTRICT,
    CONSTRAINT "FK_Activities_Departments_DepartmentId" FOREIGN KEY ("DepartmentId") REFERENCES "Departments" ("Id") ON DELETE RESTRICT,
    CONSTRAINT "FK_Activities_Documents_DocumentId" FOREIGN KEY ("DocumentId") REFERENCES "Documents" ("Id") ON DELETE RESTRICT,
    CONSTRAINT "FK_Activities_FiscalYears_Year" FOREIGN KEY ("Year") REFERENCES "FiscalYears" ("Year") ON DELETE RESTRICT
) STRICT;


CREATE TABLE "AssetTables" (
    "Id" INTEGER NOT NULL CONSTRAINT "PK_AssetTables" PRIMARY KEY,
    "AsOf" TEXT NULL,
    "BudgetId" INTEGER NOT NULL,
    "DepartmentId" INTEGER NOT NULL,
    "DocumentId" INTEGER NOT NULL,
    "Key" TEXT NOT NULL,
    "LineEnd" INTEGER NOT NULL,
    "LineStart" INTEGER NOT NULL,
    "TotalValueFen" INTEGER NULL,
    "Year" INTEGER NOT NULL,
    "Quote" TEXT NOT NULL,
    CONSTRAINT "FK_AssetTables_Budgets_BudgetId" FOREIGN KEY ("BudgetId") REFERENCES "Budgets" ("Id") ON DELETE RESTRICT,
    CONSTRAINT "FK_AssetTables_Departments_DepartmentId" FOREIGN KEY ("DepartmentId") REFERENCES "Departments" ("Id") ON DELETE RESTRICT,
    CONSTRAINT "FK_AssetTables_Documents_DocumentId" FOREIGN KEY ("DocumentId") REFERENCES "Documents" ("Id") ON DELETE RESTRICT,
    CONSTRAINT "FK_AssetTables_FiscalYears_Year" FOREIGN KEY ("Year") REFERENCES "FiscalYears" ("Year") ON DELETE RESTRICT
) STRICT;


CREATE TABLE "BudgetLines" (
    "Id" INTEGER NOT NULL CONSTRAINT "PK_BudgetLines" PRIMARY KEY,
    "AmountFen" INTEGER NULL,
    "BudgetId" INTEGER NULL,
    "ClassificationId" INTEGER NULL,
    "DepartmentId" INTEGER NOT NULL,
    "DocumentId" INTEGER NOT NULL,
    "Key" TEXT NOT NULL,
    "Label" TEXT NOT NULL,
    "LineEnd" INTEGER NOT NULL,
    "LineStart" INTEGER NOT NULL,
    "Measure" TEXT NOT NULL,
    "Origin" TEXT NOT NULL,
    "Preferred" INTEGER NOT NULL,
    "Withheld" INTEGER NOT NULL,
    "Year" INTEGER NOT NULL,
    "Quote" TEXT NOT NULL,
    CONSTRAINT "FK_BudgetLines_Budgets_BudgetId" FOREIGN KEY ("BudgetId") REFERENCES "Budgets" ("Id") ON DELETE RESTRICT,
    CONSTRAINT "FK_BudgetLines_Classifications_ClassificationId" FOREIGN KEY ("ClassificationId") REFERENCES "Classifications" ("Id") ON DELETE RESTRICT,
    CONSTRAINT "FK_BudgetLines_Departments_DepartmentId" FOREIGN KEY ("DepartmentId") REFERENCES "Departments" ("Id") ON DELETE RESTRICT,
    CONSTRAINT "FK_BudgetLines_Documents_DocumentId" FOREIGN KEY ("DocumentId") REFERENCES "Documents" ("Id") ON DELETE RESTRICT,
    CONSTRAINT "FK_BudgetLines_FiscalYears_Year" FOREIGN KEY ("Year") REFERENCES "FiscalYears" ("Year") ON DELETE RESTRICT
) STRICT;


CREATE TABLE "BudgetUnits" (
    "Id" INTEGER NOT NULL CONSTRAINT "PK_BudgetUnits" PRIMARY KEY,
    "BudgetId" INTEGER NOT NULL,
    "Code" TEXT NULL,
    "DepartmentId" INTEGER NOT NULL,
    "DocumentId" INTEGER NOT NULL,
    "Funding" TEXT NULL,
    "Key" TEXT NOT NULL,
    "LineEnd" INTEGER NOT NULL,
    "LineStart" INTEGER NOT NULL,
    "Name" TEXT NOT NULL,
    "Nature" TEXT NULL,
    "NatureLabel" TEXT NULL,
    "Rank" TEXT NULL,
    "Year" INTEGER NOT NULL,
    "Quote" TEXT NOT NULL,
    CONSTRAINT "FK_BudgetUnits_Budgets_BudgetId" FOREIGN KEY ("BudgetId") REFERENCES "Budgets" ("Id") ON DELETE RESTRICT,
    CONSTRAINT "FK_BudgetUnits_Departments_DepartmentId" FOREIGN KEY ("DepartmentId") REFERENCES "Departments" ("Id") ON DELETE RESTRICT,
    CONSTRAINT "FK_BudgetUnits_Documents_DocumentId" FOREIGN KEY ("DocumentId") REFERENCES "Documents" ("Id") ON DELETE RESTRICT,
    CONSTRAINT "FK_BudgetUnits_FiscalYears_Year" FOREIGN KEY ("Year") REFERENCES "FiscalYears" ("Year") ON DELETE RESTRICT
) STRICT;


CREATE TABLE "ClassificationWordings" (
    "ClassificationId" INTEGER NOT NULL,
    "Ordinal" INTEGER NOT NULL,
    "Definition" TEXT NULL,
    "DepartmentId" INTEGER NOT NULL,
    "DocumentId" INTEGER NOT NULL,
    "LineEnd" INTEGER NOT NULL,
    "LineStart" INTEGER NOT NULL,
    "Name" TEXT NOT NULL,
    "Year" INTEGER NOT NULL,
    "Quote" TEXT NOT NULL,
    CONSTRAINT "PK_ClassificationWordings" PRIMARY KEY ("ClassificationId", "Ordinal"),
    CONSTRAINT "FK_ClassificationWordings_Classifications_ClassificationId" FOREIGN KEY ("ClassificationId") REFERENCES "Classifications" ("Id") ON DELETE RESTRICT,
    CONSTRAINT "FK_ClassificationWordings_Departments_DepartmentId" FOREIGN KEY ("DepartmentId") REFERENCES "Departments" ("Id") ON DELETE RESTRICT,
    CONSTRAINT "FK_ClassificationWordings_Documents_DocumentId" FOREIGN KEY ("DocumentId") REFERENCES "Documents" ("Id") ON DELETE RESTRICT
) STRICT;


CREATE TABLE "DocumentContents" (
    "DocumentId" INTEGER NOT NULL CONSTRAINT "PK_DocumentContents" PRIMARY KEY,
    "Text" BLOB NULL,
    "Bytes" BLOB NOT NULL,
    CONSTRAINT "FK_DocumentContents_Documents_DocumentId" FOREIGN KEY ("DocumentId") REFERENCES "Documents" ("Id") ON DELETE CASCADE
) STRICT;


CREATE TABLE "GlossaryTerms" (
    "Id" INTEGER NOT NULL CONSTRAINT "PK_GlossaryTerms" PRIMARY KEY,
    "Definition" TEXT NOT NULL,
    "DepartmentId" INTEGER NOT NULL,
    "DocumentId" INTEGER NOT NULL,
    "Key" TEXT NOT NULL,
    "LineEnd" INTEGER NOT NULL,
    "LineStart" INTEGER NOT NULL,
    "Term" TEXT NOT NULL,
    "Year" INTEGER NOT NULL,
    "Quote" TEXT NOT NULL,
    CONSTRAINT "FK_GlossaryTerms_Departments_DepartmentId" FOREIGN KEY ("DepartmentId") REFERENCES "Departments" ("Id") ON DELETE RESTRICT,
    CONSTRAINT "FK_GlossaryTerms_Documents_DocumentId" FOREIGN KEY ("DocumentId") REFERENCES "Documents" ("Id") ON DELETE RESTRICT,
    CONSTRAINT "FK_GlossaryTerms_FiscalYears_Year" FOREIGN KEY ("Year") REFERENCES "FiscalYears" ("Year") ON DELETE RESTRICT
) STRICT;


CREATE TABLE "PerformanceGoals" (
    "Id" INTEGER NOT NULL CONSTRAINT "PK_PerformanceGoals" PRIMARY KEY,
    "BudgetId" INTEGER NOT NULL,
    "DepartmentId" INTEGER NOT NULL,
    "DocumentId" INTEGER NOT NULL,
    "Key" TEXT NOT NULL,
    "Kind" TEXT NOT NULL,
    "LineEnd" INTEGER NOT NULL,
    "LineStart" INTEGER NOT NULL,
    "Number" INTEGER NULL,
    "Section" TEXT NULL,
    "Text" TEXT NOT NULL,
    "Year" INTEGER NOT NULL,
    "Quote" TEXT NOT NULL,
    CONSTRAINT "FK_PerformanceGoals_Budgets_BudgetId" FOREIGN KEY ("BudgetId") REFERENCES "Budgets" ("Id") ON DELETE RESTRICT,
    CONSTRAINT "FK_PerformanceGoals_Departments_DepartmentId" FOREIGN KEY ("DepartmentId") REFERENCES "Departments" ("Id") ON DELETE RESTRICT,
    CONSTRAINT "FK_PerformanceGoals_Documents_DocumentId" FOREIGN KEY ("DocumentId") REFERENCES "Documents" ("Id") ON DELETE RESTRICT,
    CONSTRAINT "FK_PerformanceGoals_FiscalYears_Year" FOREIGN KEY ("Year") REFERENCES "FiscalYears" ("Year") ON DELETE RESTRICT
) STRICT;


CREATE TABLE "ReportedChanges" (
    "Id" INTEGER NOT NULL CONSTRAINT "PK_ReportedChanges" PRIMARY KEY,
    "Agrees" INTEGER NULL,
    "BaseYear" INTEGER NOT NULL,
    "BaseYearPublished" INTEGER NULL,
    "BudgetId" INTEGER NOT NULL,
    "ComputedFen" INTEGER NULL,
    "DepartmentId" INTEGER NOT NULL,
    "Direction" TEXT NOT NULL,
    "DocumentId" INTEGER NOT NULL,
    "Key" TEXT NOT NULL,
    "LineEnd" INTEGER NOT NULL,
    "LineStart" INTEGER NOT NULL,
    "Measure" TEXT NOT NULL,
    "Reason" TEXT NULL,
    "ReportedFen" INTEGER NULL,
    "ReportedPercent" INTEGER NULL,
    "Year" INTEGER NOT NULL,
    "Quote" TEXT NOT NULL,
    CONSTRAINT "FK_ReportedChanges_Budgets_BudgetId" FOREIGN KEY ("BudgetId") REFERENCES "Budgets" ("Id") ON DELETE RESTRICT,
    CONSTRAINT "FK_ReportedChanges_Departments_DepartmentId" FOREIGN KEY ("DepartmentId") REFERENCES "Departments" ("Id") ON DELETE RESTRICT,
    CONSTRAINT "FK_ReportedChanges_Documents_DocumentId" FOREIGN KEY ("DocumentId") REFERENCES "Documents" ("Id") ON DELETE RESTRICT,
    CONSTRAINT "FK_ReportedChanges_FiscalYears_Year" FOREIGN KEY ("Year") REFERENCES "FiscalYears" ("Year") ON DELETE RESTRICT
) STRICT;


CREATE TABLE "Responsibilities" (
    "Id" INTEGER NOT NULL CONSTRAINT "PK_Responsibilities" PRIMARY KEY,
    "DepartmentId" INTEGER NOT NULL,
    "DocumentId" INTEGER NOT NULL,
    "Key" TEXT NOT NULL,
    "LineEnd" INTEGER NOT NULL,
    "LineStart" INTEGER NOT NULL,
    "Number" INTEGER NOT NULL,
    "Organ" TEXT NULL,
    "Text" TEXT NOT NULL,
    "Year" INTEGER NOT NULL,
    "Quote" TEXT NOT NULL,
    CONSTRAINT "FK_Responsibilities_Departments_DepartmentId" FOREIGN KEY ("DepartmentId") REFERENCES "Departments" ("Id") ON DELETE RESTRICT,
    CONSTRAINT "FK_Responsibilities_Documents_DocumentId" FOREIGN KEY ("DocumentId") REFERENCES "Documents" ("Id") ON DELETE RESTRICT,
    CONSTRAINT "FK_Responsibilities_FiscalYears_Year" FOREIGN KEY ("Year") REFERENCES "FiscalYears" ("Year") ON DELETE RESTRICT
) STRICT;


CREATE TABLE "SearchEntries" (
    "Id" INTEGER NOT NULL CONSTRAINT "PK_SearchEntries" PRIMARY KEY,
    "Code" TEXT NULL,
    "DocumentId" INTEGER NULL,
    "Key" TEXT NOT NULL,
    "Kind" INTEGER NOT NULL,
    "Length" INTEGER NOT NULL,
    "Name" TEXT NULL,
    "RowId" INTEGER NOT NULL,
    CONSTRAINT "FK_SearchEntries_Documents_DocumentId" FOREIGN KEY ("DocumentId") REFERENCES "Documents" ("Id") ON DELETE CASCADE
) STRICT;


CREATE TABLE "Sections" (
    "DocumentId" INTEGER NOT NULL,
    "Ordinal" INTEGER NOT NULL,
    "Facts" INTEGER NOT NULL,
    "Heading" TEXT NOT NULL,
    "Kind" TEXT NOT NULL,
    "LineEnd" INTEGER NOT NULL,
    "LineStart" INTEGER NOT NULL,
    "Understood" INTEGER NOT NULL,
    CONSTRAINT "PK_Sections" PRIMARY KEY ("DocumentId", "Ordinal"),
    CONSTRAINT "FK_Sections_Documents_DocumentId" FOREIGN KEY ("DocumentId") REFERENCES "Documents" ("Id") ON DELETE CASCADE
) STRICT;


CREATE TABLE "Statements" (
    "Id" INTEGER NOT NULL CONSTRAINT "PK_Statements" PRIMARY KEY,
    "BudgetId" INTEGER NOT NULL,
    "DepartmentId" INTEGER NOT NULL,
    "DocumentId" INTEGER NOT NULL,
    "Key" TEXT NOT NULL,
    "LineEnd" INTEGER NOT NULL,
    "LineStart" INTEGER NOT NULL,
    "Text" TEXT NOT NULL,
    "Topic" TEXT NOT NULL,
    "Year" INTEGER NOT NULL,
    "Quote" TEXT NOT NULL,
    CONSTRAINT "FK_Statements_Budgets_BudgetId" FOREIGN KEY ("BudgetId") REFERENCES "Budgets" ("Id") ON DELETE RESTRICT,
    CONSTRAINT "FK_Statements_Departments_DepartmentId" FOREIGN KEY ("DepartmentId") REFERENCES "Departments" ("Id") ON DELETE RESTRICT,
    CONSTRAINT "FK_Statements_Documents_DocumentId" FOREIGN KEY ("DocumentId") REFERENCES "Documents" ("Id") ON DELETE RESTRICT,
    CONSTRAINT "FK_Statements_FiscalYears_Year" FOREIGN KEY ("Year") REFERENCES "FiscalYears" ("Year") ON DELETE RESTRICT
) STRICT;


CREATE TABLE "ActivityAbsences" (
    "ActivityId" INTEGER NOT NULL,
    "Ordinal" INTEGER NOT NULL,
    "Field" TEXT NOT NULL,
    "Published" TEXT NOT NULL,
    "Reason" TEXT NOT NULL,
    CONSTRAINT "PK_ActivityAbsences" PRIMARY KEY ("ActivityId", "Ordinal"),
    CONSTRAINT "FK_ActivityAbsences_Activities_ActivityId" FOREIGN KEY ("ActivityId") REFERENCES "Activities" ("Id") ON DELETE CASCADE
) STRICT;


CREATE TABLE "AssetLines" (
    "Id" INTEGER NOT NULL CONSTRAINT "PK_AssetLines" PRIMARY KEY,
    "Category" TEXT NOT NULL,
    "DepartmentId" INTEGER NOT NULL,
    "DocumentId" INTEGER NOT NULL,
    "Key" TEXT NOT NULL,
    "Label" TEXT NOT NULL,
    "LineEnd" INTEGER NOT NULL,
    "LineStart" INTEGER NOT NULL,
    "Origin" TEXT NOT NULL,
    "ParentId" INTEGER NULL,
    "Quantity" INTEGER NULL,
    "QuantityUnit" TEXT NULL,
    "TableId" INTEGER NOT NULL,
    "ValueFen" INTEGER NULL,
    "Withheld" INTEGER NOT NULL,
    "Year" INTEGER NOT NULL,
    "Quote" TEXT NOT NULL,
    CONSTRAINT "FK_AssetLines_AssetLines_ParentId" FOREIGN KEY ("ParentId") REFERENCES "AssetLines" ("Id"),
    CONSTRAINT "FK_AssetLines_AssetTables_TableId" FOREIGN KEY ("TableId") REFERENCES "AssetTables" ("Id") ON DELETE RESTRICT,
    CONSTRAINT "FK_AssetLines_Departments_DepartmentId" FOREIGN KEY ("DepartmentId") REFERENCES "Departments" ("Id") ON DELETE RESTRICT,
    CONSTRAINT "FK_AssetLines_Documents_DocumentId" FOREIGN KEY ("DocumentId") REFERENCES "Documents" ("Id") ON DELETE RESTRICT,
    CONSTRAINT "FK_AssetLines_FiscalYears_Year" FOREIGN KEY ("Year") REFERENCES "FiscalYears" ("Year") ON DELETE RESTRICT
) STRICT;


CREATE TABLE "BudgetLineAbsences" (
    "BudgetLineId" INTEGER NOT NULL,
    "Ordinal" INTEGER NOT NULL,
    "Field" TEXT NOT NULL,
    "Published" TEXT NOT NULL,
    "Reason" TEXT NOT NULL,
    CONSTRAINT "PK_BudgetLineAbsences" PRIMARY KEY ("BudgetLineId", "Ordinal"),
    CONSTRAINT "FK_BudgetLineAbsences_BudgetLines_BudgetLineId" FOREIGN KEY ("BudgetLineId") REFERENCES "BudgetLines" ("Id") ON DELETE CASCADE
) STRICT;


CREATE TABLE "Projects" (
    "Id" INTEGER NOT NULL CONSTRAINT "PK_Projects" PRIMARY KEY,
    "ActivityBasis" TEXT NULL,
    "ActivityId" INTEGER NULL,
    "AmountFen" INTEGER NULL,
    "BudgetId" INTEGER NOT NULL,
    "BudgetUnitId" INTEGER NULL,
    "Code" TEXT NULL,
    "DepartmentId" INTEGER NOT NULL,
    "DocumentId" INTEGER NOT NULL,
    "FiscalFundsFen" INTEGER NULL,
    "Key" TEXT NOT NULL,
    "LineEnd" INTEGER NOT NULL,
    "LineStart" INTEGER NOT NULL,
    "Name" TEXT NOT NULL,
    "Number" INTEGER NOT NULL,
    "OtherFundsFen" INTEGER NULL,
    "Purpose" TEXT NULL,
    "Withheld" INTEGER NOT NULL,
    "Year" INTEGER NOT NULL,
    "Quote" TEXT NOT NULL,
    CONSTRAINT "FK_Projects_Activities_ActivityId" FOREIGN KEY ("ActivityId") REFERENCES "Activities" ("Id") ON DELETE RESTRICT,
    CONSTRAINT "FK_Projects_BudgetUnits_BudgetUnitId" FOREIGN KEY ("BudgetUnitId") REFERENCES "BudgetUnits" ("Id") ON DELETE RESTRICT,
    CONSTRAINT "FK_Projects_Budgets_BudgetId" FOREIGN KEY ("BudgetId") REFERENCES "Budgets" ("Id") ON DELETE RESTRICT,
    CONSTRAINT "FK_Projects_Departments_DepartmentId" FOREIGN KEY ("DepartmentId") REFERENCES "Departments" ("Id") ON DELETE RESTRICT,
    CONSTRAINT "FK_Projects_Documents_DocumentId" FOREIGN KEY ("DocumentId") REFERENCES "Documents" ("Id") ON DELETE RESTRICT,
    CONSTRAINT "FK_Projects_FiscalYears_Year" FOREIGN KEY ("Year") REFERENCES "FiscalYears" ("Year") ON DELETE RESTRICT
) STRICT;


CREATE TABLE "SearchTexts" (
    "Id" INTEGER NOT NULL CONSTRAINT "PK_SearchTexts" PRIMARY KEY,
    "EntryId" INTEGER NOT NULL,
    "Published" TEXT NULL,
    "Text" TEXT NOT NULL,
    CONSTRAINT "FK_SearchTexts_SearchEntries_EntryId" FOREIGN KEY ("EntryId") REFERENCES "SearchEntries" ("Id") ON DELETE CASCADE
) STRICT;


CREATE TABLE "AssetLineAbsences" (
    "AssetLineId" INTEGER NOT NULL,
    "Ordinal" INTEGER NOT NULL,
    "Field" TEXT NOT NULL,
    "Published" TEXT NOT NULL,
    "Reason" TEXT NOT NULL,
    CONSTRAINT "PK_AssetLineAbsences" PRIMARY KEY ("AssetLineId", "Ordinal"),
    CONSTRAINT "FK_AssetLineAbsences_AssetLines_AssetLineId" FOREIGN KEY ("AssetLineId") REFERENCES "AssetLines" ("Id") ON DELETE CASCADE
) STRICT;


CREATE TABLE "Indicators" (
    "Id" INTEGER NOT NULL CONSTRAINT "PK_Indicators" PRIMARY KEY,
    "ActivityId" INTEGER NULL,
    "Basis" TEXT NULL,
    "BudgetId" INTEGER NOT NULL,
    "Category" TEXT NULL,
    "CategoryLabel" TEXT NULL,
    "DepartmentId" INTEGER NOT NULL,
    "Description" TEXT NULL,
    "DocumentId" INTEGER NOT NULL,
    "Key" TEXT NOT NULL,
    "Kind" TEXT NULL,
    "KindLabel" TEXT NULL,
    "LineEnd" INTEGER NOT NULL,
    "LineStart" INTEGER NOT NULL,
    "Name" TEXT NULL,
    "Number" INTEGER NOT NULL,
    "ProjectId" INTEGER NULL,
    "TargetOperator" TEXT NULL,
    "TargetPublished" TEXT NULL,
    "TargetUnit" TEXT NULL,
    "TargetValue" INTEGER NULL,
    "Withheld" INTEGER NOT NULL,
    "Year" INTEGER NOT NULL,
    "Quote" TEXT NOT NULL,
    CONSTRAINT "FK_Indicators_Activities_ActivityId" FOREIGN KEY ("ActivityId") REFERENCES "Activities" ("Id") ON DELETE RESTRICT,
    CONSTRAINT "FK_Indicators_Budgets_BudgetId" FOREIGN KEY ("BudgetId") REFERENCES "Budgets" ("Id") ON DELETE RESTRICT,
    CONSTRAINT "FK_Indicators_Departments_DepartmentId" FOREIGN KEY ("DepartmentId") REFERENCES "Departments" ("Id") ON DELETE RESTRICT,
    CONSTRAINT "FK_Indicators_Documents_DocumentId" FOREIGN KEY ("DocumentId") REFERENCES "Documents" ("Id") ON DELETE RESTRICT,
    CONSTRAINT "FK_Indicators_FiscalYears_Year" FOREIGN KEY ("Year") REFERENCES "FiscalYears" ("Year") ON DELETE RESTRICT,
    CONSTRAINT "FK_Indicators_Projects_ProjectId" FOREIGN KEY ("ProjectId") REFERENCES "Projects" ("Id") ON DELETE RESTRICT
) STRICT;


CREATE TABLE "ProcurementLines" (
    "Id" INTEGER NOT NULL CONSTRAINT "PK_ProcurementLines" PRIMARY KEY,
    "AmountFen" INTEGER NULL,
    "BudgetId" INTEGER NOT NULL,
    "BudgetUnitId" INTEGER NULL,
    "CatalogueCode" TEXT NULL,
    "DepartmentId" INTEGER NOT NULL,
    "DocumentId" INTEGER NOT NULL,
    "GeneralPublicBudgetFen" INTEGER NULL,
    "GovernmentFundFen" INTEGER NULL,
    "Item" TEXT NOT NULL,
    "Key" TEXT NOT NULL,
    "LineEnd" INTEGER NOT NULL,
    "LineStart" INTEGER NOT NULL,
    "OwnFundsFen" INTEGER NULL,
    "ProjectId" INTEGER NULL,
    "ProjectName" TEXT NOT NULL,
    "Quantity" INTEGER NULL,
    "SpecialAccountFen" INTEGER NULL,
    "StateCapitalFen" INTEGER NULL,
    "UnitOfMeasure" TEXT NULL,
    "UnitPriceFen" INTEGER NULL,
    "Withheld" INTEGER NOT NULL,
    "Year" INTEGER NOT NULL,
    "Quote" TEXT NOT NULL,
    CONSTRAINT "FK_ProcurementLines_BudgetUnits_BudgetUnitId" FOREIGN KEY ("BudgetUnitId") REFERENCES "BudgetUnits" ("Id") ON DELETE RESTRICT,
    CONSTRAINT "FK_ProcurementLines_Budgets_BudgetId" FOREIGN KEY ("BudgetId") REFERENCES "Budgets" ("Id") ON DELETE RESTRICT,
    CONSTRAINT "FK_ProcurementLines_Departments_DepartmentId" FOREIGN KEY ("DepartmentId") REFERENCES "Departments" ("Id") ON DELETE RESTRICT,
    CONSTRAINT "FK_ProcurementLines_Documents_DocumentId" FOREIGN KEY ("DocumentId") REFERENCES "Documents" ("Id") ON DELETE RESTRICT,
    CONSTRAINT "FK_ProcurementLines_FiscalYears_Year" FOREIGN KEY ("Year") REFERENCES "FiscalYears" ("Year") ON DELETE RESTRICT,
    CONSTRAINT "FK_ProcurementLines_Projects_ProjectId" FOREIGN KEY ("ProjectId") REFERENCES "Projects" ("Id") ON DELETE RESTRICT
) STRICT;


CREATE TABLE "ProjectAbsences" (
    "ProjectId" INTEGER NOT NULL,
    "Ordinal" INTEGER NOT NULL,
    "Field" TEXT NOT NULL,
    "Published" TEXT NOT NULL,
    "Reason" TEXT NOT NULL,
    CONSTRAINT "PK_ProjectAbsences" PRIMARY KEY ("ProjectId", "Ordinal"),
    CONSTRAINT "FK_ProjectAbsences_Projects_ProjectId" FOREIGN KEY ("ProjectId") REFERENCES "Projects" ("Id") ON DELETE CASCADE
) STRICT;


CREATE TABLE "ProjectGoals" (
    "ProjectId" INTEGER NOT NULL,
    "Number" INTEGER NOT NULL,
    "DocumentId" INTEGER NOT NULL,
    "LineEnd" INTEGER NOT NULL,
    "LineStart" INTEGER NOT NULL,
    "Text" TEXT NULL,
    "Withheld" INTEGER NOT NULL,
    "Quote" TEXT NOT NULL,
    CONSTRAINT "PK_ProjectGoals" PRIMARY KEY ("ProjectId", "Number"),
    CONSTRAINT "FK_ProjectGoals_Documents_DocumentId" FOREIGN KEY ("DocumentId") REFERENCES "Documents" ("Id") ON DELETE RESTRICT,
    CONSTRAINT "FK_ProjectGoals_Projects_ProjectId" FOREIGN KEY ("ProjectId") REFERENCES "Projects" ("Id") ON DELETE CASCADE
) STRICT;


CREATE TABLE "ProjectLinks" (
    "FromId" INTEGER NOT NULL,
    "ToId" INTEGER NOT NULL,
    "BasisEn" TEXT NOT NULL,
    "BasisZh" TEXT NOT NULL,
    "Confidence" INTEGER NOT NULL,
    "DepartmentId" INTEGER NOT NULL,
    "Relation" TEXT NOT NULL,
    CONSTRAINT "PK_ProjectLinks" PRIMARY KEY ("FromId", "ToId"),
    CONSTRAINT "FK_ProjectLinks_Departments_DepartmentId" FOREIGN KEY ("DepartmentId") REFERENCES "Departments" ("Id") ON DELETE CASCADE,
    CONSTRAINT "FK_ProjectLinks_Projects_FromId" FOREIGN KEY ("FromId") REFERENCES "Projects" ("Id") ON DELETE CASCADE,
    CONSTRAINT "FK_ProjectLinks_Projects_ToId" FOREIGN KEY ("ToId") REFERENCES "Projects" ("Id") ON DELETE CASCADE
) STRICT;


CREATE TABLE "ScheduleSteps" (
    "ProjectId" INTEGER NOT NULL,
    "Ordinal" INTEGER NOT NULL,
    "CumulativePercent" INTEGER NULL,
    "DocumentId" INTEGER NOT NULL,
    "LineEnd" INTEGER NOT NULL,
    "LineStart" INTEGER NOT NULL,
    "Month" INTEGER NOT NULL,
    "Published" TEXT NOT NULL,
    "Quote" TEXT NOT NULL,
    CONSTRAINT "PK_ScheduleSteps" PRIMARY KEY ("ProjectId", "Ordinal"),
    CONSTRAINT "FK_ScheduleSteps_Documents_DocumentId" FOREIGN KEY ("DocumentId") REFERENCES "Documents" ("Id") ON DELETE RESTRICT,
    CONSTRAINT "FK_ScheduleSteps_Projects_ProjectId" FOREIGN KEY ("ProjectId") REFERENCES "Projects" ("Id") ON DELETE CASCADE
) STRICT;


CREATE TABLE "Checks" (
    "Id" INTEGER NOT NULL CONSTRAINT "PK_Checks" PRIMARY KEY,
    "Actual" TEXT NULL,
    "BudgetId" INTEGER NOT NULL,
    "DepartmentId" INTEGER NOT NULL,
    "DifferenceFen" INTEGER NULL,
    "DocumentId" INTEGER NOT NULL,
    "Expected" TEXT NULL,
    "IndicatorId" INTEGER NULL,
    "Key" TEXT NOT NULL,
    "MessageChinese" TEXT NOT NULL,
    "MessageEnglish" TEXT NOT NULL,
    "ProjectId" INTEGER NULL,
    "RuleId" INTEGER NOT NULL,
    "Severity" TEXT NOT NULL,
    "Status" TEXT NOT NULL,
    "SubjectKey" TEXT NOT NULL,
    "SubjectType" TEXT NOT NULL,
    "ToleranceFen" INTEGER NULL,
    "Year" INTEGER NOT NULL,
    CONSTRAINT "FK_Checks_Budgets_BudgetId" FOREIGN KEY ("BudgetId") REFERENCES "Budgets" ("Id") ON DELETE RESTRICT,
    CONSTRAINT "FK_Checks_Departments_DepartmentId" FOREIGN KEY ("DepartmentId") REFERENCES "Departments" ("Id") ON DELETE RESTRICT,
    CONSTRAINT "FK_Checks_Documents_DocumentId" FOREIGN KEY ("DocumentId") REFERENCES "Documents" ("Id") ON DELETE RESTRICT,
    CONSTRAINT "FK_Checks_Indicators_IndicatorId" FOREIGN KEY ("IndicatorId") REFERENCES "Indicators" ("Id") ON DELETE RESTRICT,
    CONSTRAINT "FK_Checks_Projects_ProjectId" FOREIGN KEY ("ProjectId") REFERENCES "Projects" ("Id") ON DELETE RESTRICT,
    CONSTRAINT "FK_Checks_Rules_RuleId" FOREIGN KEY ("RuleId") REFERENCES "Rules" ("Id") ON DELETE RESTRICT
) STRICT;


CREATE TABLE "GradeStandards" (
    "IndicatorId" INTEGER NOT NULL,
    "Ordinal" INTEGER NOT NULL,
    "Grade" TEXT NOT NULL,
    "Operator" TEXT NULL,
    "Published" TEXT NOT NULL,
    "Unit" TEXT NULL,
    "Value" INTEGER NULL,
    "Withheld" INTEGER NOT NULL,
    CONSTRAINT "PK_GradeStandards" PRIMARY KEY ("IndicatorId", "Ordinal"),
    CONSTRAINT "FK_GradeStandards_Indicators_IndicatorId" FOREIGN KEY ("IndicatorId") REFERENCES "Indicators" ("Id") ON DELETE CASCADE
) STRICT;


CREATE TABLE "IndicatorAbsences" (
    "IndicatorId" INTEGER NOT NULL,
    "Ordinal" INTEGER NOT NULL,
    "Field" TEXT NOT NULL,
    "Published" TEXT NOT NULL,
    "Reason" TEXT NOT NULL,
    CONSTRAINT "PK_IndicatorAbsences" PRIMARY KEY ("IndicatorId", "Ordinal"),
    CONSTRAINT "FK_IndicatorAbsences_Indicators_IndicatorId" FOREIGN KEY ("IndicatorId") REFERENCES "Indicators" ("Id") ON DELETE CASCADE
) STRICT;


CREATE TABLE "ProcurementLineAbsences" (
    "ProcurementLineId" INTEGER NOT NULL,
    "Ordinal" INTEGER NOT NULL,
    "Field" TEXT NOT NULL,
    "Published" TEXT NOT NULL,
    "Reason" TEXT NOT NULL,
    CONSTRAINT "PK_ProcurementLineAbsences" PRIMARY KEY ("ProcurementLineId", "Ordinal"),
    CONSTRAINT "FK_ProcurementLineAbsences_ProcurementLines_ProcurementLineId" FOREIGN KEY ("ProcurementLineId") REFERENCES "ProcurementLines" ("Id") ON DELETE CASCADE
) STRICT;


CREATE TABLE "CheckSources" (
    "CheckId" INTEGER NOT NULL,
    "Ordinal" INTEGER NOT NULL,
    "DocumentId" INTEGER NOT NULL,
    "LineEnd" INTEGER NOT NULL,
    "LineStart" INTEGER NOT NULL,
    "Quote" TEXT NOT NULL,
    CONSTRAINT "PK_CheckSources" PRIMARY KEY ("CheckId", "Ordinal"),
    CONSTRAINT "FK_CheckSources_Checks_CheckId" FOREIGN KEY ("CheckId") REFERENCES "Checks" ("Id") ON DELETE CASCADE,
    CONSTRAINT "FK_CheckSources_Documents_DocumentId" FOREIGN KEY ("DocumentId") REFERENCES "Documents" ("Id") ON DELETE RESTRICT
) STRICT;


CREATE INDEX "IX_Activities_AmountFen" ON "Activities" ("AmountFen");


CREATE INDEX "IX_Activities_BudgetId" ON "Activities" ("BudgetId");


CREATE INDEX "IX_Activities_DepartmentId" ON "Activities" ("DepartmentId");


CREATE INDEX "IX_Activities_DepartmentId_Year" ON "Activities" ("DepartmentId", "Year");


CREATE INDEX "IX_Activities_DocumentId" ON "Activities" ("DocumentId");


CREATE UNIQUE INDEX "IX_Activities_Key" ON "Activities" ("Key");


CREATE INDEX "IX_Activities_Kind" ON "Activities" ("Kind");


CREATE INDEX "IX_Activities_Name" ON "Activities" ("Name");


CREATE INDEX "IX_Activities_ParentId" ON "Activities" ("ParentId");


CREATE INDEX "IX_Activities_Year" ON "Activities" ("Year");


CREATE INDEX "IX_Activities_Year_AmountFen" ON "Activities" ("Year", "AmountFen");


CREATE INDEX "IX_AssetLines_Category" ON "AssetLines" ("Category");


CREATE INDEX "IX_AssetLines_DepartmentId" ON "AssetLines" ("DepartmentId");


CREATE INDEX "IX_AssetLines_DepartmentId_Year" ON "AssetLines" ("DepartmentId", "Year");


CREATE INDEX "IX_AssetLines_DocumentId" ON "AssetLines" ("DocumentId");


CREATE UNIQUE INDEX "IX_AssetLines_Key" ON "AssetLines" ("Key");


CREATE INDEX "IX_AssetLines_ParentId" ON "AssetLines" ("ParentId");


CREATE INDEX "IX_AssetLines_TableId" ON "AssetLines" ("TableId");


CREATE INDEX "IX_AssetLines_ValueFen" ON "AssetLines" ("ValueFen");


CREATE INDEX "IX_AssetLines_Year" ON "AssetLines" ("Year");


CREATE INDEX "IX_AssetLines_Year_Category" ON "AssetLines" ("Year", "Category");


CREATE UNIQUE INDEX "IX_AssetTables_BudgetId" ON "AssetTables" ("BudgetId");


CREATE INDEX "IX_AssetTables_DepartmentId" ON "AssetTables" ("DepartmentId");


CREATE INDEX "IX_AssetTables_DepartmentId_Year" ON "AssetTables" ("DepartmentId", "Year");


CREATE INDEX "IX_AssetTables_DocumentId" ON "AssetTables" ("DocumentId");


CREATE UNIQUE INDEX "IX_AssetTables_Key" ON "AssetTables" ("Key");


CREATE INDEX "IX_AssetTables_Year" ON "AssetTables" ("Year");


CREATE INDEX "IX_BudgetLines_AmountFen" ON "BudgetLines" ("AmountFen");


CREATE INDEX "IX_BudgetLines_BudgetId" ON "BudgetLines" ("BudgetId");


CREATE INDEX "IX_BudgetLines_ClassificationId_Year_AmountFen" ON "BudgetLines" ("ClassificationId", "Year", "AmountFen");


CREATE INDEX "IX_BudgetLines_DepartmentId" ON "BudgetLines" ("DepartmentId");


CREATE INDEX "IX_BudgetLines_DepartmentId_Year" ON "BudgetLines" ("DepartmentId", "Year");


CREATE INDEX "IX_BudgetLines_DepartmentId_Year_Measure" ON "BudgetLines" ("DepartmentId", "Year", "Measure");


CREATE INDEX "IX_BudgetLines_DocumentId" ON "BudgetLines" ("DocumentId");


CREATE UNIQUE INDEX "IX_BudgetLines_Key" ON "BudgetLines" ("Key");


CREATE INDEX "IX_BudgetLines_Label" ON "BudgetLines" ("Label");


CREATE INDEX "IX_BudgetLines_Measure_Year_AmountFen" ON "BudgetLines" ("Measure", "Year", "AmountFen");


CREATE UNIQUE INDEX "IX_BudgetLines_Preferred" ON "BudgetLines" ("DepartmentId", "Year", "Measure") WHERE "Preferred" AND "ClassificationId" IS NULL;


CREATE UNIQUE INDEX "IX_BudgetLines_PreferredOfClassification" ON "BudgetLines" ("DepartmentId", "Year", "Measure", "ClassificationId") WHERE "Preferred" AND "ClassificationId" IS NOT NULL;


CREATE INDEX "IX_BudgetLines_Year" ON "BudgetLines" ("Year");


CREATE INDEX "IX_BudgetLines_Year_AmountFen" ON "BudgetLines" ("Year", "AmountFen");


CREATE INDEX "IX_BudgetUnits_BudgetId" ON "BudgetUnits" ("BudgetId");


CREATE INDEX "IX_BudgetUnits_Code" ON "BudgetUnits" ("Code");


CREATE INDEX "IX_BudgetUnits_DepartmentId" ON "BudgetUnits" ("DepartmentId");


CREATE INDEX "IX_BudgetUnits_DepartmentId_Year" ON "BudgetUnits" ("DepartmentId", "Year");


CREATE INDEX "IX_BudgetUnits_DocumentId" ON "BudgetUnits" ("DocumentId");


CREATE UNIQUE INDEX "IX_BudgetUnits_Key" ON "BudgetUnits" ("Key");


CREATE INDEX "IX_BudgetUnits_Name" ON "BudgetUnits" ("Name");


CREATE INDEX "IX_BudgetUnits_Year" ON "BudgetUnits" ("Year");


CREATE UNIQUE INDEX "IX_Budgets_DepartmentId_Year" ON "Budgets" ("DepartmentId", "Year");


CREATE UNIQUE INDEX "IX_Budgets_Key" ON "Budgets" ("Key");


CREATE INDEX "IX_Budgets_TotalExpenditureFen" ON "Budgets" ("TotalExpenditureFen");


CREATE INDEX "IX_Budgets_Year_TotalExpenditureFen" ON "Budgets" ("Year", "TotalExpenditureFen");


CREATE INDEX "IX_CheckSources_DocumentId" ON "CheckSources" ("DocumentId");


CREATE INDEX "IX_Checks_BudgetId" ON "Checks" ("BudgetId");


CREATE INDEX "IX_Checks_DepartmentId_Year" ON "Checks" ("DepartmentId", "Year");


CREATE INDEX "IX_Checks_DocumentId" ON "Checks" ("DocumentId");


CREATE INDEX "IX_Checks_IndicatorId" ON "Checks" ("IndicatorId");


CREATE UNIQUE INDEX "IX_Checks_Key" ON "Checks" ("Key");


CREATE INDEX "IX_Checks_ProjectId" ON "Checks" ("ProjectId");


CREATE INDEX "IX_Checks_RuleId_Status" ON "Checks" ("RuleId", "Status");


CREATE INDEX "IX_Checks_Status_Severity" ON "Checks" ("Status", "Severity");


CREATE INDEX "IX_ClassificationWordings_DepartmentId" ON "ClassificationWordings" ("DepartmentId");


CREATE INDEX "IX_ClassificationWordings_DocumentId" ON "ClassificationWordings" ("DocumentId");


CREATE INDEX "IX_ClassificationWordings_Latest" ON "ClassificationWordings" ("ClassificationId", "Year" DESC, "DepartmentId", "Ordinal");


CREATE INDEX "IX_ClassificationWordings_LatestDefinition" ON "ClassificationWordings" ("ClassificationId", "Year" DESC, "DepartmentId", "Ordinal") WHERE "Definition" IS NOT NULL;


CREATE INDEX "IX_Classifications_Code" ON "Classifications" ("Code");


CREATE UNIQUE INDEX "IX_Classifications_Key" ON "Classifications" ("Key");


CREATE INDEX "IX_Classifications_Level" ON "Classifications" ("Level");


CREATE INDEX "IX_Classifications_Name" ON "Classifications" ("Name");


CREATE INDEX "IX_Classifications_ParentId" ON "Classifications" ("ParentId");


CREATE UNIQUE INDEX "IX_Classifications_Scheme_Code" ON "Classifications" ("Scheme", "Code");


CREATE INDEX "IX_Departments_Code" ON "Departments" ("Code");


CREATE UNIQUE INDEX "IX_Departments_Key" ON "Departments" ("Key");


CREATE INDEX "IX_Departments_Name" ON "Departments" ("Name");


CREATE INDEX "IX_Departments_Region" ON "Departments" ("Region");


CREATE INDEX "IX_Documents_BudgetId" ON "Documents" ("BudgetId");


CREATE INDEX "IX_Documents_DepartmentId_Year" ON "Documents" ("DepartmentId", "Year");


CREATE UNIQUE INDEX "IX_Documents_Key" ON "Documents" ("Key");


CREATE INDEX "IX_Documents_PublishedOn" ON "Documents" ("PublishedOn");


CREATE UNIQUE INDEX "IX_Documents_Sha256" ON "Documents" ("Sha256");


CREATE INDEX "IX_Documents_Title" ON "Documents" ("Title");


CREATE INDEX "IX_Documents_Year_Kind" ON "Documents" ("Year", "Kind");


CREATE INDEX "IX_GlossaryTerms_DepartmentId" ON "GlossaryTerms" ("DepartmentId");


CREATE INDEX "IX_GlossaryTerms_DepartmentId_Year" ON "GlossaryTerms" ("DepartmentId", "Year");


CREATE INDEX "IX_GlossaryTerms_DocumentId" ON "GlossaryTerms" ("DocumentId");


CREATE UNIQUE INDEX "IX_GlossaryTerms_Key" ON "GlossaryTerms" ("Key");


CREATE INDEX "IX_GlossaryTerms_Term" ON "GlossaryTerms" ("Term");


CREATE INDEX "IX_GlossaryTerms_Year" ON "GlossaryTerms" ("Year");


CREATE INDEX "IX_Indicators_ActivityId" ON "Indicators" ("ActivityId");


CREATE INDEX "IX_Indicators_BudgetId" ON "Indicators" ("BudgetId");


CREATE INDEX "IX_Indicators_DepartmentId" ON "Indicators" ("DepartmentId");


CREATE INDEX "IX_Indicators_DepartmentId_Year" ON "Indicators" ("DepartmentId", "Year");


CREATE INDEX "IX_Indicators_DocumentId" ON "Indicators" ("DocumentId");


CREATE UNIQUE INDEX "IX_Indicators_Key" ON "Indicators" ("Key");


CREATE INDEX "IX_Indicators_Kind" ON "Indicators" ("Kind");


CREATE INDEX "IX_Indicators_Name" ON "Indicators" ("Name");


CREATE INDEX "IX_Indicators_ProjectId" ON "Indicators" ("ProjectId");


CREATE INDEX "IX_Indicators_Year" ON "Indicators" ("Year");


CREATE INDEX "IX_Indicators_Year_Kind" ON "Indicators" ("Year", "Kind");


CREATE INDEX "IX_PerformanceGoals_BudgetId" ON "PerformanceGoals" ("BudgetId");


CREATE INDEX "IX_PerformanceGoals_DepartmentId" ON "PerformanceGoals" ("DepartmentId");


CREATE INDEX "IX_PerformanceGoals_DepartmentId_Year" ON "PerformanceGoals" ("DepartmentId", "Year");


CREATE INDEX "IX_PerformanceGoals_DocumentId" ON "PerformanceGoals" ("DocumentId");


CREATE UNIQUE INDEX "IX_PerformanceGoals_Key" ON "PerformanceGoals" ("Key");


CREATE INDEX "IX_PerformanceGoals_Kind" ON "PerformanceGoals" ("Kind");


CREATE INDEX "IX_PerformanceGoals_Year" ON "PerformanceGoals" ("Year");


CREATE INDEX "IX_PerformanceGoals_Year_Kind" ON "PerformanceGoals" ("Year", "Kind");


CREATE INDEX "IX_ProcurementLines_AmountFen" ON "ProcurementLines" ("AmountFen");


CREATE INDEX "IX_ProcurementLines_BudgetId" ON "ProcurementLines" ("BudgetId");


CREATE INDEX "IX_ProcurementLines_BudgetUnitId" ON "ProcurementLines" ("BudgetUnitId");


CREATE INDEX "IX_ProcurementLines_CatalogueCode" ON "ProcurementLines" ("CatalogueCode");


CREATE INDEX "IX_ProcurementLines_DepartmentId" ON "ProcurementLines" ("DepartmentId");


CREATE INDEX "IX_ProcurementLines_DepartmentId_Year" ON "ProcurementLines" ("DepartmentId", "Year");


CREATE INDEX "IX_ProcurementLines_DocumentId" ON "ProcurementLines" ("DocumentId");


CREATE INDEX "IX_ProcurementLines_Item" ON "ProcurementLines" ("Item");


CREATE UNIQUE INDEX "IX_ProcurementLines_Key" ON "ProcurementLines" ("Key");


CREATE INDEX "IX_ProcurementLines_ProjectId" ON "ProcurementLines" ("ProjectId");


CREATE INDEX "IX_ProcurementLines_Year" ON "ProcurementLines" ("Year");


CREATE INDEX "IX_ProcurementLines_Year_AmountFen" ON "ProcurementLines" ("Year", "AmountFen");


CREATE INDEX "IX_ProjectGoals_DocumentId" ON "ProjectGoals" ("DocumentId");


CREATE INDEX "IX_ProjectLinks_DepartmentId" ON "ProjectLinks" ("DepartmentId");


CREATE INDEX "IX_ProjectLinks_ToId" ON "ProjectLinks" ("ToId");


CREATE INDEX "IX_Projects_ActivityId" ON "Projects" ("ActivityId");


CREATE INDEX "IX_Projects_AmountFen" ON "Projects" ("AmountFen");


CREATE INDEX "IX_Projects_BudgetId" ON "Projects" ("BudgetId");


CREATE INDEX "IX_Projects_BudgetId_Number" ON "Projects" ("BudgetId", "Number");


CREATE INDEX "IX_Projects_BudgetUnitId" ON "Projects" ("BudgetUnitId");


CREATE INDEX "IX_Projects_Code_Year" ON "Projects" ("Code", "Year");


CREATE INDEX "IX_Projects_DepartmentId" ON "Projects" ("DepartmentId");


CREATE INDEX "IX_Projects_DepartmentId_Year" ON "Projects" ("DepartmentId", "Year");


CREATE INDEX "IX_Projects_DocumentId" ON "Projects" ("DocumentId");


CREATE UNIQUE INDEX "IX_Projects_Key" ON "Projects" ("Key");


CREATE INDEX "IX_Projects_Name" ON "Projects" ("Name");


CREATE INDEX "IX_Projects_Withheld_Year_Number" ON "Projects" ("Withheld", "Year", "Number");


CREATE INDEX "IX_Projects_Year" ON "Projects" ("Year");


CREATE INDEX "IX_Projects_Year_AmountFen" ON "Projects" ("Year", "AmountFen", "Id", "Code", "Name", "DepartmentId", "BudgetUnitId");


CREATE INDEX "IX_Projects_Year_BudgetUnitId_AmountFen" ON "Projects" ("Year", "BudgetUnitId", "AmountFen");


CREATE INDEX "IX_ReportedChanges_Agrees" ON "ReportedChanges" ("Agrees");


CREATE INDEX "IX_ReportedChanges_BudgetId" ON "ReportedChanges" ("BudgetId");


CREATE INDEX "IX_ReportedChanges_ComputedFen" ON "ReportedChanges" ("ComputedFen");


CREATE INDEX "IX_ReportedChanges_DepartmentId" ON "ReportedChanges" ("DepartmentId");


CREATE INDEX "IX_ReportedChanges_DepartmentId_BaseYear" ON "ReportedChanges" ("DepartmentId", "BaseYear");


CREATE INDEX "IX_ReportedChanges_DepartmentId_Year" ON "ReportedChanges" ("DepartmentId", "Year");


CREATE INDEX "IX_ReportedChanges_Direction" ON "ReportedChanges" ("Direction");


CREATE INDEX "IX_ReportedChanges_DocumentId" ON "ReportedChanges" ("DocumentId");


CREATE UNIQUE INDEX "IX_ReportedChanges_Key" ON "ReportedChanges" ("Key");


CREATE INDEX "IX_ReportedChanges_Measure_Year" ON "ReportedChanges" ("Measure", "Year");


CREATE INDEX "IX_ReportedChanges_ReportedFen" ON "ReportedChanges" ("ReportedFen");


CREATE INDEX "IX_ReportedChanges_Year" ON "ReportedChanges" ("Year");


CREATE INDEX "IX_Responsibilities_DepartmentId" ON "Responsibilities" ("DepartmentId");


CREATE INDEX "IX_Responsibilities_DepartmentId_Year" ON "Responsibilities" ("DepartmentId", "Year");


CREATE INDEX "IX_Responsibilities_DocumentId" ON "Responsibilities" ("DocumentId");


CREATE UNIQUE INDEX "IX_Responsibilities_Key" ON "Responsibilities" ("Key");


CREATE INDEX "IX_Responsibilities_Organ" ON "Responsibilities" ("Organ");


CREATE INDEX "IX_Responsibilities_Year" ON "Responsibilities" ("Year");


CREATE INDEX "IX_ReviewedLinks_DepartmentKey" ON "ReviewedLinks" ("DepartmentKey");


CREATE UNIQUE INDEX "IX_Rules_Key" ON "Rules" ("Key");


CREATE UNIQUE INDEX "IX_Rules_Name" ON "Rules" ("Name");


CREATE INDEX "IX_ScheduleSteps_DocumentId" ON "ScheduleSteps" ("DocumentId");


CREATE INDEX "IX_SearchEntries_DocumentId" ON "SearchEntries" ("DocumentId");


CREATE UNIQUE INDEX "IX_SearchEntries_Kind_RowId" ON "SearchEntries" ("Kind", "RowId");


CREATE INDEX "IX_SearchTexts_EntryId" ON "SearchTexts" ("EntryId");


CREATE INDEX "IX_Statements_BudgetId" ON "Statements" ("BudgetId");


CREATE INDEX "IX_Statements_DepartmentId" ON "Statements" ("DepartmentId");


CREATE INDEX "IX_Statements_DepartmentId_Year" ON "Statements" ("DepartmentId", "Year");


CREATE INDEX "IX_Statements_DocumentId" ON "Statements" ("DocumentId");


CREATE UNIQUE INDEX "IX_Statements_Key" ON "Statements" ("Key");


CREATE INDEX "IX_Statements_Topic" ON "Statements" ("Topic");


CREATE INDEX "IX_Statements_Year" ON "Statements" ("Year");


CREATE INDEX "IX_Statements_Year_Topic" ON "Statements" ("Year", "Topic");


CREATE VIRTUAL TABLE "SearchIndex" USING fts5("Tokens", content='', contentless_delete=1, detail=none, tokenize='ascii')


CREATE TRIGGER "SearchTexts_Deleted" AFTER DELETE ON "SearchTexts" BEGIN DELETE FROM "SearchIndex" WHERE rowid = OLD."Id"; END


CREATE VIRTUAL TABLE "ActivitiesTrigrams" USING fts5("Description", "Name", content='', contentless_delete=1, detail=column, tokenize='trigram case_sensitive 1');


CREATE TRIGGER "ActivitiesTrigrams_Inserted" AFTER INSERT ON "Activities" BEGIN
    INSERT INTO "ActivitiesTrigrams" (rowid, "Description", "Name") VALUES (NEW."Id", NEW."Description", NEW."Name");
END;


CREATE TRIGGER "ActivitiesTrigrams_Updated" AFTER UPDATE OF "Description", "Name" ON "Activities" BEGIN
    UPDATE "ActivitiesTrigrams" SET "Description" = NEW."Description", "Name" = NEW."Name" WHERE rowid = NEW."Id";
END;


CREATE TRIGGER "ActivitiesTrigrams_Deleted" AFTER DELETE ON "Activities" BEGIN
    DELETE FROM "ActivitiesTrigrams" WHERE rowid = OLD."Id";
END;


CREATE VIRTUAL TABLE "GlossaryTermsTrigrams" USING fts5("Definition", "Term", content='', contentless_delete=1, detail=column, tokenize='trigram case_sensitive 1');


CREATE TRIGGER "GlossaryTermsTrigrams_Inserted" AFTER INSERT ON "GlossaryTerms" BEGIN
    INSERT INTO "GlossaryTermsTrigrams" (rowid, "Definition", "Term") VALUES (NEW."Id", NEW."Definition", NEW."Term");
END;


CREATE TRIGGER "GlossaryTermsTrigrams_Updated" AFTER UPDATE OF "Definition", "Term" ON "GlossaryTerms" BEGIN
    UPDATE "GlossaryTermsTrigrams" SET "Definition" = NEW."Definition", "Term" = NEW."Term" WHERE rowid = NEW."Id";
END;


CREATE TRIGGER "GlossaryTermsTrigrams_Deleted" AFTER DELETE ON "GlossaryTerms" BEGIN
    DELETE FROM "GlossaryTermsTrigrams" WHERE rowid = OLD."Id";
END;


CREATE VIRTUAL TABLE "IndicatorsTrigrams" USING fts5("Description", "Name", content='', contentless_delete=1, detail=column, tokenize='trigram case_sensitive 1');


CREATE TRIGGER "IndicatorsTrigrams_Inserted" AFTER INSERT ON "Indicators" BEGIN
    INSERT INTO "IndicatorsTrigrams" (rowid, "Description", "Name") VALUES (NEW."Id", NEW."Description", NEW."Name");
END;


CREATE TRIGGER "IndicatorsTrigrams_Updated" AFTER UPDATE OF "Description", "Name" ON "Indicators" BEGIN
    UPDATE "IndicatorsTrigrams" SET "Description" = NEW."Description", "Name" = NEW."Name" WHERE rowid = NEW."Id";
END;


CREATE TRIGGER "IndicatorsTrigrams_Deleted" AFTER DELETE ON "Indicators" BEGIN
    DELETE FROM "IndicatorsTrigrams" WHERE rowid = OLD."Id";
END;


CREATE VIRTUAL TABLE "ProcurementLinesTrigrams" USING fts5("Item", "ProjectName", content='', contentless_delete=1, detail=column, tokenize='trigram case_sensitive 1');


CREATE TRIGGER "ProcurementLinesTrigrams_Inserted" AFTER INSERT ON "ProcurementLines" BEGIN
    INSERT INTO "ProcurementLinesTrigrams" (rowid, "Item", "ProjectName") VALUES (NEW."Id", NEW."Item", NEW."ProjectName");
END;


CREATE TRIGGER "ProcurementLinesTrigrams_Updated" AFTER UPDATE OF "Item", "ProjectName" ON "ProcurementLines" BEGIN
    UPDATE "ProcurementLinesTrigrams" SET "Item" = NEW."Item", "ProjectName" = NEW."ProjectName" WHERE rowid = NEW."Id";
END;


CREATE TRIGGER "ProcurementLinesTrigrams_Deleted" AFTER DELETE ON "ProcurementLines" BEGIN
    DELETE FROM "ProcurementLinesTrigrams" WHERE rowid = OLD."Id";
END;


CREATE VIRTUAL TABLE "ProjectsTrigrams" USING fts5("Name", "Purpose", content='', contentless_delete=1, detail=column, tokenize='trigram case_sensitive 1');


CREATE TRIGGER "ProjectsTrigrams_Inserted" AFTER INSERT ON "Projects" BEGIN
    INSERT INTO "ProjectsTrigrams" (rowid, "Name", "Purpose") VALUES (NEW."Id", NEW."Name", NEW."Purpose");
END;


CREATE TRIGGER "ProjectsTrigrams_Updated" AFTER UPDATE OF "Name", "Purpose" ON "Projects" BEGIN
    UPDATE "ProjectsTrigrams" SET "Name" = NEW."Name", "Purpose" = NEW."Purpose" WHERE rowid = NEW."Id";
END;


CREATE TRIGGER "ProjectsTrigrams_Deleted" AFTER DELETE ON "Projects" BEGIN
    DELETE FROM "ProjectsTrigrams" WHERE rowid = OLD."Id";
END;


