/** Made from openapi.json by `npm run openapi`; never edit it by hand. */
export interface paths {
    "/healthz": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Whether the process lives 存活 */
        get: operations["healthz"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/readyz": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Whether it can serve 就绪 */
        get: operations["readyz"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/engine-rest/external-task/fetchAndLock": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Take work, in the shape of Camunda 7 领取外部任务（Camunda 7） */
        post: operations["camundaFetchAndLock"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/engine-rest/external-task/{id}/complete": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Hand in the result, in the shape of Camunda 7 办结（Camunda 7） */
        post: operations["camundaComplete"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/engine-rest/external-task/{id}/failure": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Say that the work failed, in the shape of Camunda 7 失败（Camunda 7） */
        post: operations["camundaFailure"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/engine-rest/external-task/{id}/bpmnError": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Throw a BPMN error, in the shape of Camunda 7 业务错误（Camunda 7） */
        post: operations["camundaBpmnError"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/engine-rest/external-task/{id}/extendLock": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Keep the task longer, in the shape of Camunda 7 延长占用（Camunda 7） */
        post: operations["camundaExtendLock"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/engine-rest/external-task/{id}/lock": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Take one certain task, in the shape of Camunda 7 占用（Camunda 7） */
        post: operations["camundaLock"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/engine-rest/external-task/{id}/unlock": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Put the task back, in the shape of Camunda 7 释放（Camunda 7） */
        post: operations["camundaUnlock"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/engine-rest/external-task": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** List external tasks, in the shape of Camunda 7 列表（Camunda 7） */
        get: operations["camundaList"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/engine-rest/external-task/count": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Count external tasks, in the shape of Camunda 7 计数（Camunda 7） */
        get: operations["camundaCount"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/sessions": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Log in 登录 */
        post: operations["logIn"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/session": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Who is logged in 当前用户
         * @description Answered to visitors too, with no person.
         */
        get: operations["readSession"];
        put?: never;
        post?: never;
        /** Log out 退出 */
        delete: operations["logOut"];
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/demo-accounts": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Accounts for trying the service out 演示账号 */
        get: operations["listDemoAccounts"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/api-tokens": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** The person's living tokens 接口令牌 */
        get: operations["listApiTokens"];
        put?: never;
        /**
         * Make an API token 新建接口令牌
         * @description It acts as the person who made it, within its scopes. Only a session can make one, never a token.
         */
        post: operations["makeApiToken"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/api-tokens/{id}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        post?: never;
        /** Revoke an API token 吊销接口令牌 */
        delete: operations["revokeApiToken"];
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/departments": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Departments 部门 */
        get: operations["listDepartments"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/accounts/search": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Search accounts 查询人员 */
        post: operations["searchAccounts"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/accounts/{id}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** One account 人员详情 */
        get: operations["readAccount"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        /**
         * Change names and roles, lock or unlock 修改人员
         * @description `If-Match` may name the revision of the account.
         */
        patch: operations["changeAccount"];
        trace?: never;
    };
    "/api/v1/accounts": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Make an account of somebody on the staff 新建人员
         * @description The answer has a link by which the person chooses a password; it is shown nowhere else.
         */
        post: operations["makeAccount"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/accounts/{id}/password-link": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Make a link to choose a password 设置密码链接
         * @description Good once and for a day; links made before end.
         */
        post: operations["makePasswordLink"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/password-choices": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Choose a password by a link 设置密码 */
        post: operations["choosePassword"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/departments/{code}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        /**
         * Make or change a department 维护部门
         * @description `If-Match` may name the revision of the department, 0 for none yet.
         */
        put: operations["writeDepartment"];
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/roles": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Roles of departments 岗位 */
        get: operations["listRoles"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/operator-acts/search": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** What administrators did to people and departments 管理操作记录 */
        post: operations["searchOperatorActs"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/regions": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Regions 行政区划 */
        get: operations["listRegions"];
        put?: never;
        /**
         * Add a region 新增行政区划
         * @description `region-known` when there is one with the code.
         */
        post: operations["addRegion"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/regions/{code}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        /**
         * Rename, close or open a region 修改行政区划
         * @description With `If-Match`. A closed region takes no new project and no department; what runs there goes on. `region-is-own`, `region-in-use`.
         */
        patch: operations["changeRegion"];
        trace?: never;
    };
    "/api/v1/officers": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Officers in service 在岗人员 */
        get: operations["listOfficers"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/substitutes": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Substitutions of the person's departments 替岗 */
        get: operations["listSubstitutes"];
        put?: never;
        /**
         * Name a substitute 确定替岗
         * @description The substitute finds the officer's tasks in the inbox and does them on record for the officer: those that allow it, and for an A/B partner also those that allow nobody else.
         */
        post: operations["grantSubstitute"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/substitutes/{id}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        post?: never;
        /** End a substitution 结束替岗 */
        delete: operations["endSubstitute"];
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/guide/items": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** What can be applied for 可申请事项 */
        get: operations["listGuideItems"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/guide/items/{key}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** All about one procedure 办事指南 */
        get: operations["readGuideItem"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/guide/items/{key}/xml": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * The diagram of one procedure 办事流程图
         * @description The version in force, as it is published.
         */
        get: operations["guideXml"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/guide/items/{key}/result-sample": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * A sample of what the applicant gets 结果样本
         * @description A PDF drawn as the document is, marked 样本 on every page; it has no number, no seal, no validity.
         */
        get: operations["resultSample"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/guide/items/{key}/answers": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** The three questions: what to bring, online or not, how long 三问 */
        post: operations["guideAnswers"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/public/cases/{number}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Follow a case by its number and code 办件查询 */
        get: operations["publicCase"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/projects": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Projects 项目
         * @description An applicant's own; for staff those of the cases they may see.
         */
        get: operations["listProjects"];
        put?: never;
        /** Enter a project 新建项目 */
        post: operations["enterProject"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/projects/{id}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** One project 项目详情 */
        get: operations["readProject"];
        /**
         * Change a project 修改项目
         * @description Needs `If-Match`. Cases applied for keep the facts they were applied for with.
         */
        put: operations["changeProject"];
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/disclosures": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** The applicant's disclosures 我的告知书 */
        get: operations["listDisclosures"];
        put?: never;
        /**
         * Ask for the one-time list 获取一次性告知书
         * @description Frozen when issued. Refused with `facts-missing` while a condition reads a fact nobody gave.
         */
        post: operations["issueDisclosure"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/disclosures/{id}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** One disclosure with what lies under its rows 告知书详情 */
        get: operations["readDisclosure"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/disclosures/{id}/content": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * The list as a printed disclosure 告知书文件
         * @description A PDF of the list as it was frozen, with receipt number and check code.
         */
        get: operations["printDisclosure"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/disclosures/{id}/rows/{rowId}/documents": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Hand in a file under a row 上传材料
         * @description A form with one file, or the `uploadId` of one that came in pieces. The kind of file is found from its content, not from its name.
         */
        post: operations["addDocument"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/documents/{id}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** One document 文书信息 */
        get: operations["readDocument"];
        put?: never;
        post?: never;
        /**
         * Take a file back 删除材料
         * @description While files are taken and the row is not verified.
         */
        delete: operations["removeDocument"];
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/disclosures/{id}/rows/{rowId}/verification": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Check a row 核验材料
         * @description By staff with an open task of the case that shows the row. `If-Match` may name the row’s revision.
         */
        post: operations["checkRow"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/disclosures/{id}/verification": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Verify several rows at once 批量核验
         * @description All of them or none, by staff with an open task of the case that shows them.
         */
        post: operations["checkRows"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/disclosures/{id}/fields/{field}/documents": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Hand in a file for a field of the application form 上传申请表附件
         * @description A form with one file, or the `uploadId` of one that came in pieces. The application names it by its id; a file it does not name is given up.
         */
        post: operations["addApplicationFile"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/uploads": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** The person's unfinished uploads 未完成的上传 */
        get: operations["listUploads"];
        put?: never;
        /**
         * Begin a resumable upload 开始断点续传
         * @description tus 1.0.0: `Tus-Resumable: 1.0.0`, `Upload-Length` in bytes, `Upload-Metadata` with `filename` in Base64. The address of the upload is in `Location`.
         */
        post: operations["beginUpload"];
        delete?: never;
        /**
         * What is spoken of tus 断点续传能力
         * @description The version, the extensions and the largest file, in the headers of tus 1.0.0.
         */
        options: operations["uploadAbilities"];
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/uploads/{id}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * How much of a file is here 查询上传进度
         * @description `HEAD` is the question of tus 1.0.0: `Upload-Offset` says where the next piece begins.
         */
        get: operations["readUpload"];
        put?: never;
        post?: never;
        /** Give an upload up 取消上传 */
        delete: operations["dropUpload"];
        options?: never;
        head?: never;
        /**
         * Send the next piece of a file 上传一段
         * @description tus 1.0.0: the bytes from `Upload-Offset` on; `Upload-Checksum` is honoured. What was sent counts also when the line breaks, except of a piece with a checksum.
         */
        patch: operations["appendToUpload"];
        trace?: never;
    };
    "/api/v1/disclosures/{id}/pre-check": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Look the list over before anybody decides 齐全性预检
         * @description For the applicant before handing in, and for staff at the formal check: what is missing, unreadable, out of date or contradicts another row. Proposals only; a person decides.
         */
        get: operations["readPreCheck"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/disclosures/{id}/rows/{rowId}/statement": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        /**
         * State what a material says 填写材料要素
         * @description By the applicant while files are taken under the row; it replaces what was stated before. `If-Match` may name the row’s revision.
         */
        put: operations["stateRow"];
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/disclosures/{id}/reusable-materials": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Earlier materials that fit 可复用材料
         * @description For rows that have nothing yet: materials of the applicant's earlier lists that were verified, or belong to an application withdrawn before a decision, and are valid today.
         */
        get: operations["reusableMaterials"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/disclosures/{id}/reused-materials": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Use earlier materials again 复用材料
         * @description All of them or none, without sending a file again. They are checked anew like any other.
         */
        post: operations["reuseMaterials"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/disclosures/{id}/changes": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * What changed since the list before 清单差异
         * @description Rows added, removed or asked otherwise, each with its reason. A list that was told never changes.
         */
        get: operations["listChanges"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/public/disclosures/{number}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Check a printed list by its number and code 告知书核验 */
        get: operations["verifyDisclosure"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/disclosure-visits": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Disclosure visits 上门交底 */
        get: operations["listVisits"];
        put?: never;
        /**
         * Agree on a visit 预约交底
         * @description A service and free: no application waits for it, and it is no condition of a licence.
         */
        post: operations["planVisit"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/disclosure-visits/{id}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** One visit 交底详情 */
        get: operations["readVisit"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/disclosure-visits/{id}/record": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        /**
         * Record what happened 登记交底
         * @description A second part is recorded over the first, until both sides have signed. `If-Match` may name the visit’s revision.
         */
        put: operations["recordVisit"];
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/disclosure-visits/{id}/signature": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Confirm that everything was told 确认交底书
         * @description By the enterprise, once all five sections were there or excused. Issues the signed disclosure (D24).
         */
        post: operations["signVisit"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/cases": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Apply 提交申请
         * @description What is missing does not keep an applicant from applying: the pre-check tells it and the window decides.
         */
        post: operations["applyForCase"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/cases/{id}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** One case 办件详情 */
        get: operations["readCase"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/cases/search": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Search cases 查询办件
         * @description Among those the person may see.
         */
        post: operations["searchCases"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/cases/{id}/withdrawal": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Withdraw the application 撤回申请 */
        post: operations["withdrawCase"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/cases/{id}/correction": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Say that everything asked for is corrected 提交补正 */
        post: operations["submitCorrection"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/cases/{id}/messages": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Send a message the process waits for 发送消息
         * @description Refused with `nobody-waits` when no subscription of the case waits for it.
         */
        post: operations["tellCase"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/cases/{id}/diagram": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Where the case stands in its diagram 流程图与进度 */
        get: operations["caseDiagram"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/cases/{id}/materials": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** The list of the case with what lies under it 材料 */
        get: operations["caseMaterials"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/cases/{id}/opinions": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Opinions of departments 部门意见
         * @description Given ones, and to staff also the matters whose opinion is still to come.
         */
        get: operations["caseOpinions"];
        put?: never;
        /**
         * Say something after consent was deemed 默认后的意见
         * @description Kept as a remark; the consent taken from silence or absence stands.
         */
        post: operations["addLateOpinion"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/cases/{id}/events": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** What happened 办理过程 */
        get: operations["caseEvents"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/cases/{id}/events/verification": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Whether the record is as it was written 核验留痕 */
        get: operations["checkChain"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/cases/{id}/notices": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** What was told to whom 通知 */
        get: operations["caseNotices"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/cases/{id}/correction-notices": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** What was asked to be corrected, and by when 补正告知 */
        get: operations["correctionNotices"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/cases/exports": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * A list of cases as a file 导出办件
         * @description All the search finds, not a page of it; who took it away is on record.
         */
        post: operations["exportCases"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/cases/{id}/events/exports": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * The record of a case as a file 导出办理过程
         * @description As `caseEvents` tells it, with the hashes; who took it away is on record.
         */
        post: operations["exportCaseEvents"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/cases/{id}/acts": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** What the person may do with the case, and why not 可办操作 */
        get: operations["caseActs"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/cases/{id}/recusals": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Who takes no part in the case 回避 */
        get: operations["caseRecusals"];
        put?: never;
        /**
         * Take an officer with an interest out of the case 回避
         * @description Officers declare it themselves; a colleague's is ordered by the head of the department. Tasks in hand go back into the pool.
         */
        post: operations["recuseOfficer"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/cases/{id}/revocation": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Revoke what the case granted 撤销
         * @description By the head of the lead organ, with ground, reason and legal basis. A licence got by fraud that bears on public safety bars its holder for three years.
         */
        post: operations["revokeCase"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/cases/{id}/green-channel": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Let the case through the green channel 纳入绿色通道
         * @description By a service officer or the head of the window or of the lead department; on record. No step falls away.
         */
        post: operations["openGreenChannel"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/cases/{id}/green-channel/end": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Take the case out of the green channel 移出绿色通道 */
        post: operations["closeGreenChannel"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/intake-rules": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Rules of intake 收件规则
         * @description Where nothing is settled, 15 working days to correct, a reminder after 10, and a project code if there is one.
         */
        get: operations["listIntakeRules"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/intake-rules/{key}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        /**
         * Settle the intake of a procedure in a region 设置收件规则
         * @description By the service administration. Corrections asked for before keep their day. `If-Match` may name the rule’s revision, 0 for none yet.
         */
        put: operations["settleIntakeRule"];
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/joint-disclosures": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Ask for the lists of several procedures at once 联合告知
         * @description Every paper once; a file handed in under one of its rows counts for all that ask for it.
         */
        post: operations["discloseJointly"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/applications": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Apply for several procedures with one form 联合申请
         * @description A case for each procedure, one receipt for all. All are received or none is.
         */
        post: operations["applyJointly"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/applications/{id}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** One joint application with the light of each case 联合申请详情 */
        get: operations["readApplication"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/applications/{id}/acceptance": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Accept all that is complete in one act 统一受理
         * @description What is incomplete gets one correction notice together. All is done or nothing is.
         */
        post: operations["acceptJointly"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/applications/{id}/correction": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Say once that everything asked for is corrected 统一补正 */
        post: operations["correctJointly"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/applications/{id}/withdrawal": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Take the application back, or some of its cases 撤回联合申请 */
        post: operations["withdrawJointly"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/applications/{id}/delivery": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Choose whether results wait for one another 选择送达方式
         * @description Results that waited go out at once when each is wanted as it is ready.
         */
        post: operations["chooseDelivery"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/counter/applicants": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Look up an applicant at the counter 窗口查找申请人
         * @description By window clerks. With the header `Lianban-For-Applicant` they then enter projects, lists, files and applications for that applicant; the record names the clerk.
         */
        get: operations["findApplicants"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/counter/documents": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** What waits to be handed over at the counter 待送达文书 */
        get: operations["undeliveredDocuments"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/messages/correlation": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Give a message to the case that waits for its key 消息关联
         * @description Among the cases the caller may see. Refused with `nobody-waits` when nobody waits for this name and key, with `correlation-ambiguous` when several cases do. With `businessKey` the message is for that case only; there it may also reach what waits for the name without a key, or start another pool of the diagram.
         */
        post: operations["correlateMessage"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/messages/publication": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Publish a message that may wait for its case 消息发布
         * @description As `messages/correlation`, but where nobody waits the message does, until somebody begins to or its time is up. It is delivered once. A `messageId` is taken once for a name: a second publication is `409 message-known`.
         */
        post: operations["publishMessage"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/signals": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Broadcast a signal to every case that waits for it 广播信号
         * @description Each case takes it in a moment, once, and by itself. What it carries becomes one variable of the signal’s name.
         */
        post: operations["broadcastSignal"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/tasks/search": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** The inbox 待办 */
        post: operations["searchTasks"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/tasks/{id}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** One task with its form and materials 任务详情 */
        get: operations["readTask"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/tasks/{id}/claim": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Claim a task 签收 */
        post: operations["claimTask"];
        /** Put a task back into the pool 放回 */
        delete: operations["releaseTask"];
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/tasks/{id}/draft": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        /**
         * Save what was filled in so far 暂存
         * @description `If-Match` may name the draft it is based on (`keptDraft.revision`, 0 for none); a later one is not overwritten then.
         */
        put: operations["saveDraft"];
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/tasks/{id}/completion": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Complete a task 办理
         * @description Carries the case to its next standstill. `If-Match` may name the revision of the task.
         */
        post: operations["completeTask"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/tasks/{id}/return": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Return a task to an earlier one 退回
         * @description To one of its return targets, where everything behind that is withdrawn; without a target it is completed with its outcome RETURN, where the diagram has one.
         */
        post: operations["returnTask"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/tasks/batch-claim": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Claim several tasks 批量签收 */
        post: operations["batchClaim"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/tasks/{id}/fields/{field}/documents": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Hand in a file for a field of the form 上传表单附件
         * @description A form with one file, or the `uploadId` of one that came in pieces, while the task is in hand. The form names it by its id when the task is completed; a file it does not name then is given up.
         */
        post: operations["addTaskFile"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/tasks/exports": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * A list of tasks as a file 导出任务
         * @description All the search finds, not a page of it; who took it away is on record.
         */
        post: operations["exportTasks"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/tasks/{id}/delegation": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Ask a colleague to work on a task 委派
         * @description It stays the task of whoever delegates it: the colleague gives it back by a resolution.
         */
        post: operations["delegateTask"];
        /** Take a delegated task back 收回委派 */
        delete: operations["recallTask"];
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/tasks/{id}/resolution": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Give a delegated task back 交回 */
        post: operations["resolveTask"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/tasks/{id}/transfer": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Hand a task on for good 转办
         * @description To a colleague who may do it, or to the pool of a department that may.
         */
        post: operations["transferTask"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/tasks/{id}/signers": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Who was asked to sign beside a task 加签人员 */
        get: operations["listSigners"];
        put?: never;
        /**
         * Ask somebody to sign before, beside or after a task 加签
         * @description At a multi-instance task over a list of objects, PARALLEL (or AFTER, where the instances follow one another) makes that person a further instance, with a vote where there is one.
         */
        post: operations["addSigner"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/tasks/{id}/signers/{signerId}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        post?: never;
        /** Take a signer back who has not signed 减签 */
        delete: operations["removeSigner"];
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/tasks/{id}/return-targets": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Where a task can be returned to 可退回的环节 */
        get: operations["listReturnTargets"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/tasks/{id}/withdrawal": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Take a completed task back 撤回
         * @description By whoever completed it, as long as nobody and nothing has touched what follows. Answers the task that is open in its place.
         */
        post: operations["takeBackTask"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/tasks/{id}/copies": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Show a task to others 抄送
         * @description They see the task and its case, read only, in their box `copied`.
         */
        post: operations["copyTask"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/tasks/{id}/copy/read-mark": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        /** Mark a copy as read 已阅 */
        put: operations["markCopyRead"];
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/tasks/{id}/reminders": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Urge whoever has a task 催办
         * @description By the lead department or the head, once in a working day each. Applicants urge their case: `POST /cases/{id}/reminders`.
         */
        post: operations["urgeTask"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/tasks/batch-completion": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Complete several tasks 批量办理
         * @description At most 200, each for itself: with its own completion, or with the one for all.
         */
        post: operations["batchComplete"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/tasks/{id}/officers": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Whom an act on a task may name 可选人员
         * @description Those who may not be named are there too, with the reason. At most 500; the act itself asks again.
         */
        get: operations["taskOfficers"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/saved-filters": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** The person's filters 保存的筛选 */
        get: operations["listSavedFilters"];
        /**
         * Keep a filter of the inbox 保存筛选
         * @description One of the same name is replaced; at most 30 are kept.
         */
        put: operations["saveFilter"];
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/saved-filters/{id}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        post?: never;
        /** Drop a filter 删除筛选 */
        delete: operations["dropSavedFilter"];
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/my-figures": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** The person's own work in figures 我的数据 */
        get: operations["myFigures"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/cases/{id}/comments": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Comments on a case and its tasks 评论 */
        get: operations["listComments"];
        put?: never;
        /**
         * Comment on a case or one of its tasks 发表评论
         * @description An officer chooses whether the applicant may read it; what an applicant says is for both sides.
         */
        post: operations["addComment"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/cases/{id}/reminders": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Urge what waits for officers of a case 催办
         * @description By its applicant, the lead department or a head, once in a working day each.
         */
        post: operations["urgeCase"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/accounts/{id}/reassignment": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Give all open tasks of an officer to another or to the pools 调整任务
         * @description By the head of their department or an administrator; each task has its own result.
         */
        post: operations["reassignTasks"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/cases/{id}/clocks": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** All clocks of a case 办件时限 */
        get: operations["caseClocks"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/clocks/{id}/explanation": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** How the due day comes about, day by day 时限说明 */
        get: operations["explainClock"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/cases/{id}/suspensions": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Stop the clocks for a lawful reason 启动特别程序
         * @description Issues the notice D08 and plans the day the clocks run again.
         */
        post: operations["suspendClocks"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/suspensions/{id}/end": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Let the clocks run again 结束特别程序 */
        post: operations["endSuspension"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/suspensions/{id}/prolongations": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Make a standstill longer by a new notice 延长特别程序
         * @description Issues a new notice D08; the old standstill ends where the new one begins.
         */
        post: operations["prolongSuspension"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/cases/{id}/overdue-reasons": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Tell the public why a limit was broken 公开超期原因
         * @description Once for the promise and once for the statute, by the lead department (优化营商环境条例 36).
         */
        post: operations["giveOverdueReason"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/cases/{id}/extensions": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Extend the statutory limit 延长办理期限
         * @description Once, before it runs out, by the head of the organ.
         */
        post: operations["extendClocks"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/calendars": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Regions and years with an arrangement 日历版本 */
        get: operations["listCalendars"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/calendars/{region}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Working days of a year 工作日历 */
        get: operations["calendarYear"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/calendars/{region}/business-hours": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Business hours of a region 办公时间
         * @description Changed as a calendar is: `POST /calendar-changes` with `HOURS`.
         */
        get: operations["businessHours"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/calendars/{region}/add": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Count working days 推算截止日 */
        get: operations["addInCalendar"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/calendar-changes": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Changes of the calendars 日历变更 */
        get: operations["listCalendarChanges"];
        put?: never;
        /**
         * Look at a change of a calendar 预览日历变更
         * @description Nothing is in force yet. What contradicts itself, or is known already, is refused.
         */
        post: operations["previewCalendarChange"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/calendar-changes/{id}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** One change 日历变更详情 */
        get: operations["readCalendarChange"];
        put?: never;
        post?: never;
        /** Drop a change 放弃日历变更 */
        delete: operations["dropCalendarChange"];
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/calendar-changes/{id}/moves": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Open due dates a change moves 受影响的到期日 */
        get: operations["calendarChangeMoves"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/calendar-changes/{id}/application": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Put a change in force 日历变更生效
         * @description From this moment every command counts by it. What is open is counted anew in batches; `remaining` tells how much is left.
         */
        post: operations["applyCalendarChange"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/local-rules": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Local rules adopted 已采用的地方规定 */
        get: operations["localRules"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/local-rules/{key}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        /**
         * Adopt a published local rule 采用地方规定
         * @description Lets a procedure that is not safety-critical approve on the day its limit ran out, with a check within 10 working days. `If-Match` may name the rule’s revision, 0 for none yet.
         */
        put: operations["adoptLocalRule"];
        post?: never;
        /** Take an adopted local rule back 停用地方规定 */
        delete: operations["dropLocalRule"];
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/cases/{id}/documents": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Documents of a case 文书与材料 */
        get: operations["caseDocuments"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/documents/{id}/preview": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * How a document looks 预览信息
         * @description The pages of a PDF, the size of an image. What is broken or too large is `422 preview-failed`.
         */
        get: operations["previewDocument"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/documents/{id}/thumbnail": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * A small picture of an image 缩略图
         * @description A JPEG of 800 pixels at most on each side, without the metadata of the image.
         */
        get: operations["documentThumbnail"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/documents/{id}/content": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Download a document 下载
         * @description As a download; PDF, images and issued documents may be shown in place with `inline=1`. An issued document is a page of HTML, and a PDF with `format=pdf` or `Accept: application/pdf`. The first time the applicant opens a document issued to the applicant is on record as its delivery.
         */
        get: operations["openDocument"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/documents/{id}/delivery": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Record a delivery at the counter or by mail 登记送达
         * @description By the window or the lead department, once. The proof of delivery 送达回证 (D22) is issued with it. What the applicant opened online is delivered already.
         */
        post: operations["deliverDocument"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/public/documents/{number}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Verify a document by its number and code 文书核验 */
        get: operations["verifyDocument"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/process-definitions": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Published procedures 流程定义 */
        get: operations["listDefinitions"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/process-definitions/{id}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** One version with checklist, limits and steps 流程详情 */
        get: operations["readDefinition"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/process-definitions/{id}/catalogue": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * The catalogue of materials 要件清单
         * @description Every row with all columns of the list, whatever the facts; what must not be asked stands apart under `forbidden`.
         */
        get: operations["readCatalogue"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/process-definitions/{id}/xml": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** The diagram 流程图 */
        get: operations["definitionXml"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/process-definitions/{id}/forms/{key}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** A form 表单 */
        get: operations["formOf"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/process-definitions/{id}/steps/{elementId}/checklist": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Rows that matter at a step 环节材料清单 */
        get: operations["stepChecklist"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/deployments": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Publish diagrams, forms and decisions 部署
         * @description A form with `.bpmn`, `.form` and `.dmn` files and a field `note`. The same content is deployed once. With `dryRun=true` nothing is published and the findings tell what would stand in the way.
         */
        post: operations["deploy"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/diagram-checks": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Check a diagram 校验流程图 */
        post: operations["checkDiagram"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/diagram-imports": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Translate another engine's diagram 导入其他引擎的流程图
         * @description Camunda 7, Operaton, Zeebe (Camunda 8), Flowable (with RuoYi) and Activiti. Adds `approval:` elements and attributes to the diagram, takes nothing away, and tells row by row what was translated, kept without an effect, or is not supported. Nothing is kept by the service.
         */
        post: operations["importDiagram"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/definition-drafts": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Drafts 草稿 */
        get: operations["listDrafts"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/definition-drafts/{key}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** One draft 草稿 */
        get: operations["readDraft"];
        /**
         * Save a draft 保存草稿
         * @description Needs `If-Match`: the revision read before, or 0 for a new draft. A draft may have errors.
         */
        put: operations["saveDefinitionDraft"];
        post?: never;
        /** Drop a draft 放弃草稿 */
        delete: operations["dropDraft"];
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/definition-drafts/{key}/guide": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * The guide a draft would give 草稿的办事指南
         * @description As it would be read if the draft were published now; `deployedAt` is when the draft was saved.
         */
        get: operations["readDraftGuide"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/definition-drafts/{key}/migration-preview": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * What would become of running cases 在办件迁移预演
         * @description By version and step: how many tokens stand there, and how many could not go on with the draft.
         */
        get: operations["previewDraftMigration"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/definition-drafts/{key}/publication": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Publish a draft as the next version 发布
         * @description Running cases keep the version they began with, unless they are to be migrated. `If-Match` may name the draft’s revision.
         */
        post: operations["publishDraft"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/diagram-rehearsals": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Play a diagram before it is published 预演流程图
         * @description Plays every process of a diagram on all its ways, adds up the days of its longest path, and walks through it on a second engine. Takes up to twenty seconds of a processor; what is found until then is answered. A diagram with errors is refused like a deployment.
         */
        post: operations["rehearseDiagram"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/process-definitions/{id}/decisions": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Decisions of a version 决策 */
        get: operations["listDecisions"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/process-definitions/{id}/decisions/{decisionId}/xml": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** The decision model a decision stands in 决策模型 */
        get: operations["decisionXml"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/process-definitions/{id}/decisions/{decisionId}/evaluation": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Try a decision 试算决策
         * @description Evaluates the decision and all it requires over the variables. Nothing is kept. What fails is `decision-failed` with the reason in `errors`.
         */
        post: operations["evaluateDecision"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/decision-checks": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Check a decision model 校验决策
         * @description What keeps a DMN document from being put in service, each finding at the cell, rule, column or decision.
         */
        post: operations["checkDecisions"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/supervision/summary": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Figures of a period 效能概览 */
        get: operations["supervisionSummary"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/supervision/version-comparison": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Days taken by version of a procedure 流程改版前后用时 */
        get: operations["compareVersions"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/supervision/cards/search": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Yellow and red cards 红黄牌 */
        post: operations["searchCards"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/supervision/cards/{id}/answer": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Answer a card for the department 答复红黄牌
         * @description Once, by the head; a yellow card not answered within a working day is followed by a red one.
         */
        post: operations["answerCard"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/supervision/orders/search": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Orders 交办、催办、督办 */
        post: operations["searchOrders"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/cases/{id}/cards": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Cards of a case 办件红黄牌 */
        get: operations["caseCards"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/cases/{id}/orders": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Orders of a case 办件交办督办 */
        get: operations["caseOrders"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/supervision/summary/exports": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Figures of a period by department as a file 导出效能数据
         * @description Of the departments whose figures the caller may see; who took it away is on record.
         */
        post: operations["exportFigures"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/cases/{id}/ratings": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** What was rated in a case, and what still may be 办件评价 */
        get: operations["caseRatings"];
        put?: never;
        /**
         * Rate one act of service 好差评
         * @description Each act once. A bad one is answered within one working day; then it may be rated once more.
         */
        post: operations["rateService"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/ratings/search": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Ratings 评价记录
         * @description Heads see their own department's, supervisors everybody's.
         */
        post: operations["searchRatings"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/ratings/{id}/answer": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Answer a bad rating 差评答复
         * @description Once, by the head of the department or the service administration.
         */
        post: operations["answerRating"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/ratings/{id}/again": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Rate once more after the answer 再次评价 */
        post: operations["rateAgain"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/complaints": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** The applicant's own complaints 我的投诉 */
        get: operations["ownComplaints"];
        put?: never;
        /**
         * Complain 投诉
         * @description By name or without, logged in or not. The unit it is about does not see who complains.
         */
        post: operations["fileComplaint"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/public/complaints/{number}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Follow a complaint by its number and code 投诉查询 */
        get: operations["publicComplaint"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/complaints/search": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Complaints to be handled 投诉办理
         * @description For the complaint office; complaints about the own department are left out.
         */
        post: operations["searchComplaints"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/complaints/{id}/decision": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Say whether a complaint is taken up 投诉受理 */
        post: operations["decideComplaint"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/complaints/{id}/answer": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Answer a complaint 投诉答复 */
        post: operations["answerComplaint"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/complaints/{id}/merger": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Merge a complaint into one that tells the same 并案
         * @description It goes the way of that one; whoever filed it follows that one by the own number and code.
         */
        post: operations["mergeComplaint"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/complaints/{id}/callback": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Note what whoever complained says of the answer 投诉回访
         * @description Within four working days of the answer. Who is not content has it handled once more.
         */
        post: operations["callBackComplaint"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/incidents": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Open incidents 异常 */
        get: operations["listIncidents"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/health": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Versions, queues, size of the database 系统状况 */
        get: operations["readHealth"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/incidents/search": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Search failed work 查询异常 */
        post: operations["searchIncidents"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/incidents/{id}/resolution": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Try the failed work again 处理异常
         * @description With variables set right before. What fails again is `retry-failed`, or has a new incident.
         */
        post: operations["settleIncident"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/incidents/batch-resolution": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Try much failed work again 批量处理异常
         * @description Each by itself and in the order given; the answer tells what became of each.
         */
        post: operations["settleIncidents"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/jobs/search": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Search jobs with where they stand 查询作业 */
        post: operations["searchJobs"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/external-tasks/fetch-and-lock": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Take work of some topics 领取外部任务
         * @description Each task goes to one worker, which has it until its lock runs out; then another may have it, and what the first answers late is `409 lock-lost`. With `asyncResponseTimeout` the answer waits until there is work.
         */
        post: operations["fetchAndLock"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/external-tasks/search": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Search external tasks 查询外部任务
         * @description Those that wait, those in a worker’s hands, and those that stopped with an incident.
         */
        post: operations["searchExternalTasks"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/external-tasks/{id}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** One external task 外部任务 */
        get: operations["readExternalTask"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/external-tasks/{id}/completion": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Hand in the result 办结外部任务
         * @description Where the step has output mappings (`approval:io`), only what they say comes out of it. Where it has none the variables go into the process; facts of the case and what the procedure decides by itself are refused with `variables-reserved`.
         */
        post: operations["completeExternalTask"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/external-tasks/{id}/failure": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Say that the work failed 外部任务失败
         * @description It is tried again after `retryTimeout`; with no retries left it becomes an incident.
         */
        post: operations["failExternalTask"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/external-tasks/{id}/error": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Throw a BPMN error at the step 抛出业务错误
         * @description Whatever in the diagram catches the code goes on. Where nothing does, the step stops with an incident.
         */
        post: operations["throwExternalTaskError"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/external-tasks/{id}/extension": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Keep the task longer 延长占用 */
        post: operations["extendExternalTaskLock"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/external-tasks/{id}/unlock": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Put the task back for any worker 释放外部任务 */
        post: operations["unlockExternalTask"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/webhooks": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Webhooks 事件推送 */
        get: operations["listWebhooks"];
        put?: never;
        /**
         * Have events sent to an address 新建事件推送
         * @description Each event of a case is sent as `{id, type, occurredAt, data}` with ids, numbers and codes, nothing personal, and signed as Standard Webhooks has it. At least once; of one case in their order.
         */
        post: operations["makeWebhook"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/webhooks/{id}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** One webhook 事件推送 */
        get: operations["readWebhook"];
        put?: never;
        post?: never;
        /** Send nothing there any more 删除事件推送 */
        delete: operations["deleteWebhook"];
        options?: never;
        head?: never;
        /** Change a webhook, switch it off or on 修改事件推送 */
        patch: operations["changeWebhook"];
        trace?: never;
    };
    "/api/v1/webhook-deliveries/search": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** What was sent, and what became of it 推送记录 */
        post: operations["searchDeliveries"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/webhook-deliveries/{id}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** One delivery with its attempts 推送记录 */
        get: operations["readDelivery"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/webhook-deliveries/{id}/resend": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Send it once more 重新推送 */
        post: operations["resendDelivery"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/cases/{id}/tokens": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Where a case stands, token by token 流程令牌 */
        get: operations["listCaseTokens"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/cases/{id}/modification": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Repair a running case by hand 流程调整
         * @description Takes tokens away and puts others elsewhere; an event of the case keeps who did it and why. With `dryRun` the same is done and undone, and the answer tells what would be withdrawn and created.
         */
        post: operations["modifyCase"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/cases/{id}/cancellation": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * End a running case by hand 终止办件
         * @description Every task, timer, standstill and planned act of it ends; its status, which tells legal facts, stays. Applicant and lead department are told the reason.
         */
        post: operations["cancelCase"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/cases/{id}/work-suspension": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Hold the work on a case; its clocks and timers go on 暂停办理
         * @description A held case refuses every act of a person with `case-held`, except those of operators.
         */
        post: operations["holdCase"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/cases/{id}/work-resumption": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Let the work on a held case go on 恢复办理
         * @description A held case refuses every act of a person with `case-held`, except those of operators.
         */
        post: operations["letGoOfCase"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/migration-plans": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Migration plans 迁移方案列表 */
        get: operations["listMigrationPlans"];
        put?: never;
        /**
         * Make a migration plan between two versions 生成迁移方案
         * @description Elements of the same id stand for one another; `findings` names those nothing stands for.
         */
        post: operations["generateMigrationPlan"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/migration-plans/{id}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** A migration plan with what it leaves open 迁移方案 */
        get: operations["readMigrationPlan"];
        /** Edit a migration plan 修改迁移方案 */
        put: operations["editMigrationPlan"];
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/migration-plans/{id}/preview": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** What a plan would do to the cases that run now 迁移预演 */
        get: operations["previewMigrationPlan"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/migration-plans/{id}/execution": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Move the cases that run on the old version 执行迁移
         * @description All of them, or those a filter chooses. In the background, each case by itself; one that can not be moved stays as it is and is told. `If-Match` may name the plan’s revision.
         */
        post: operations["executeMigrationPlan"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/batches": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Batches 批次列表 */
        get: operations["listBatches"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/batches/{id}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** How far a batch has come 批次进度 */
        get: operations["readBatch"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/batches/{id}/items/search": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Cases of a batch and what became of each 批次明细 */
        post: operations["searchBatchItems"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/batches/{id}/suspension": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Stop a batch; what is done stays done 暂停批次 */
        post: operations["stopBatch"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/batches/{id}/resumption": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Let a stopped batch go on 继续批次 */
        post: operations["resumeBatch"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/audit/verification": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Verify the hash chains of many cases 校验办件记录
         * @description Page by page: `total` and the pages behind tell how far it has come.
         */
        post: operations["verifyAudit"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/events/search": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Search the record of all cases 查询办件记录 */
        post: operations["searchEvents"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/events/exports": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * The record of many cases as a file 导出办件记录
         * @description All that `searchEvents` would find, the newest first, with the hashes; who took it away is on record. By supervision and the administration.
         */
        post: operations["exportEvents"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/operator-acts/exports": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * What administrators did, as a file 导出管理操作
         * @description All the search finds, not a page of it; who took it away is on record itself.
         */
        post: operations["exportOperatorActs"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/audit/retention": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Detach months of the record whose retention is over 分离到期的办件记录
         * @description A detached month stays in the database as a table of its own; its cases are verified from a checkpoint on. `retention-not-set` without EVENT_RETENTION_MONTHS.
         */
        post: operations["detachMonths"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/retention-rules": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * How long cases are kept, by procedure 保管期限
         * @description With how many cases that is over for. None is destroyed before a list of them is approved (`proposeDestruction`).
         */
        get: operations["retentionRules"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/retention-rules/{key}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        /**
         * Set how long the cases of a procedure are kept 设定保管期限
         * @description `definition-not-found` when there is no such procedure. `If-Match` may name the rule’s revision, 0 for none yet.
         */
        put: operations["setRetention"];
        post?: never;
        /**
         * Let the general setting hold again 取消单独的保管期限
         * @description `retention-rule-not-found` when the procedure has no rule of its own.
         */
        delete: operations["dropRetention"];
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/retention-rules/expired-cases/search": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Search cases whose retention is over 查询保管期满的办件 */
        post: operations["searchExpiredCases"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/destructions": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Lists of destruction 销毁清册列表 */
        get: operations["listDestructions"];
        put?: never;
        /**
         * Make a list of cases to be destroyed 提出销毁清册
         * @description Nothing is destroyed by it: `rowsFound` counts what the cases have in each table, the list can be searched and taken away as a file. Cases on another open list are left out. `nothing-to-destroy` when there is none.
         */
        post: operations["proposeDestruction"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/destructions/{id}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** A list of destruction, how far it has come, and its certificate 销毁清册与销毁证明 */
        get: operations["readDestruction"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/destructions/{id}/items/search": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Cases of a list of destruction and what became of each 销毁清册明细 */
        post: operations["searchDestructionItems"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/destructions/{id}/items/exports": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * A list of destruction as a file 导出销毁清册
         * @description Whole, with what became of each case so far; who took it away is on record.
         */
        post: operations["exportDestruction"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/destructions/{id}/approval": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Approve a list of destruction, which begins at once 批准销毁
         * @description By another administrator than the one who proposed it (`destruction-needs-another`), of the list as it was looked at (`listHash`). Each case is looked at again when its turn comes: one that is on legal hold, went on, or has to be kept longer by then is kept.
         */
        post: operations["approveDestruction"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/destructions/{id}/rejection": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Drop a list of destruction that was not approved 不予销毁 */
        post: operations["dropDestruction"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/destructions/{id}/suspension": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Stop a destruction; what is destroyed stays so 暂停销毁清册 */
        post: operations["stopDestruction"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/destructions/{id}/resumption": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Let a stopped destruction go on 继续销毁清册 */
        post: operations["resumeDestruction"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/destroyed-cases/search": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** What is left of cases that were destroyed 查询已销毁办件 */
        post: operations["searchDestroyedCases"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/legal-holds": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Hold a case back from destruction 暂停销毁
         * @description Also one that runs; its joint application is held back with it. `case-not-found`, `legal-hold-in-force`.
         */
        post: operations["placeLegalHold"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/legal-holds/{id}/lifting": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Lift a legal hold 解除暂停销毁 */
        post: operations["liftLegalHold"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/legal-holds/search": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Search legal holds 查询暂停销毁的办件 */
        post: operations["searchLegalHolds"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/event-stream": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * What changes, as it changes 实时变化
         * @description Server-sent events: `inbox` (staff: something in the inbox changed), `cases` (applicants: which of the own cases changed), `case` (the case asked for changed), each with kinds and ids and nothing of what they say; `reload` when something may have been missed, so that everything is to be read anew; `bye` before the service ends the stream. Whoever comes back with `Last-Event-ID` is told what was missed, or `reload`. A comment every 15 seconds keeps the connection alive. A stream ends with its session. So many streams a person and in all: `429 too-many-event-streams`.
         */
        get: operations["eventStream"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
}
export type webhooks = Record<string, never>;
export interface components {
    schemas: {
        /**
         * @description Why a request was refused (RFC 9457).
         * @example {
         *       "type": "urn:lianban:problem:checklist-incomplete",
         *       "title": "Required materials are still missing or not verified.",
         *       "status": 409,
         *       "code": "checklist-incomplete",
         *       "detail": "Required materials are still missing or not verified.",
         *       "detailZh": "材料清单中尚有未提交或未核验的材料。",
         *       "instance": "019a00d4-7c69-7a22-bc67-21dc798124d7",
         *       "errors": [
         *         {
         *           "path": "CP-08",
         *           "code": "material-missing",
         *           "message": "CP-08 建设工程施工合同 / Construction contract"
         *         }
         *       ]
         *     }
         */
        Problem: {
            /** @description Address of the kind of problem */
            type: string;
            /** @description The sentence in the language of the caller */
            title: string;
            /** @description HTTP status */
            status: number;
            /** @description Stable code */
            code: string;
            /** @description The sentence in English */
            detail: string;
            /** @description The sentence in Chinese */
            detailZh: string;
            /** @description Number of the request, to be named when asking for help */
            instance: string;
            /** @description Each single thing that is wrong */
            errors: {
                /** @description Where: a field, a row of the list, or an element of the diagram */
                path: string;
                /** @description Stable code */
                code: string;
                /** @description What is wrong there */
                message: string;
            }[];
        } & {
            [key: string]: unknown;
        };
        /** @description A text in both languages of the product. */
        Bilingual: {
            /** @description Chinese */
            zh: string;
            /** @description English */
            en: string;
        };
        /** @description A department by its code and name. */
        DepartmentName: {
            /** @description Code, as diagrams use it */
            code: string;
            /** @description Chinese name */
            name: string;
            /** @description English name */
            nameEn: string;
        };
        /** @description Where a page ends. */
        PageEnd: {
            /** @description Give it as `after` to get the next page; null on an empty page */
            endCursor: string | null;
            /** @description Whether there is a next page */
            hasMore: boolean;
        };
        /** @description A length of time; the unit is never implied. */
        LimitValue: {
            /** @description How many */
            value: number;
            /**
             * @description Working days, calendar days, calendar months or hours
             * @enum {string}
             */
            unit: "WD" | "CD" | "CM" | "HOUR";
        };
        /**
         * @description The state of a clock at a glance: in time, soon due, due today, overdue.
         * @enum {string}
         */
        Light: "GREEN" | "YELLOW" | "ORANGE" | "RED";
        /** @description How many there are of each light. */
        LightCounts: {
            /** @description Overdue */
            RED: number;
            /** @description Due today */
            ORANGE: number;
            /** @description Soon due */
            YELLOW: number;
            /** @description In time */
            GREEN: number;
        };
        /** @description A lawful standstill of the clocks of a case (特别程序). */
        ClockSuspension: {
            /**
             * Format: uuid
             * @description Suspension
             */
            id: string;
            /** @description Lawful kind, as HEARING or EXPERT_REVIEW */
            type: string;
            /** @description Why, as the notice says it */
            reason: string;
            /** @description Article it rests on */
            legalBasis: string | null;
            /**
             * Format: uuid
             * @description The notice without which the clock may not stop
             */
            documentId: string;
            /**
             * Format: date-time
             * @description Since when
             */
            startedAt: string;
            /** @description Until when; null while it lasts */
            endedAt: string | null;
            /** @description Planned last day */
            plannedEndOn: string | null;
            /** @description The department whose sub-case it is; null when the whole case stands still */
            departmentCode: string | null;
            /** @description The suspension it goes on from, by a notice of its own */
            prolongsId: string | null;
        };
        /** @description One day from the anchor to the due day, or to today when the clock is overdue: counted, or why not. */
        ExplainedDay: {
            /**
             * Format: date
             * @description The day
             */
            on: string;
            /** @description Whether it counts */
            counted: boolean;
            /** @description The how-manieth counted day, beyond the limit when it is overdue; null when it does not count */
            ordinal: number | null;
            /**
             * @description Why it counts or does not: the day of the event itself, a standstill, or the kind of day
             * @enum {string}
             */
            reason: "ANCHOR" | "SUSPENDED" | "WORKDAY" | "WEEKEND" | "HOLIDAY" | "MAKE_UP";
            /** @description The holiday, or what is made up for */
            name: components["schemas"]["Bilingual"] | null;
            /** @description True when the notice for that year is not published yet */
            provisional: boolean;
            /** @description The standstills that keep the day from counting; of a clock only */
            suspensionIds?: string[];
        };
        /** @description A clock counts a legal limit of a case, or of one step of it. */
        Clock: {
            /**
             * Format: uuid
             * @description Clock
             */
            id: string;
            /**
             * @description By statute, by promise, or the budget of one step
             * @enum {string}
             */
            kind: "STATUTORY" | "PROMISED" | "STEP";
            /** @description The task whose step it counts; null for a clock of the case */
            taskId: string | null;
            limit: components["schemas"]["LimitValue"];
            /** @description Article the limit rests on */
            legalBasis: string | null;
            /**
             * Format: date
             * @description The day it counts from, itself not counted
             */
            anchorOn: string;
            /**
             * Format: date-time
             * @description When it started
             */
            startedAt: string;
            /**
             * Format: date
             * @description Last day in time
             */
            dueOn: string;
            /**
             * Format: date-time
             * @description Last moment in time: close of business of that day
             */
            dueAt: string;
            /**
             * @description Whether it counts now
             * @enum {string}
             */
            state: "RUNNING" | "SUSPENDED" | "STOPPED";
            /** @description When it stopped for good; null while it may still count */
            stoppedAt: string | null;
            /** @description True when a day of the period lies in a year whose arrangement is not published yet */
            provisional: boolean;
            /** @description Days used, today included, in the unit of the limit */
            usedDays: number;
            /** @description Days left after today; negative when overdue */
            remainingDays: number;
            /** @description Days overdue; 0 when in time */
            overdueDays: number;
            light: components["schemas"]["Light"];
            /** @description Standstills so far */
            suspensions: components["schemas"]["ClockSuspension"][];
            /** @description Why the limit was broken, as the public is told */
            overdueReason: string | null;
            /** @description True when the limit is broken and the public has not been told why (优化营商环境条例 36) */
            overdueReasonOwed: boolean;
            /** @description Day by day; only where one case or one clock is asked for */
            days?: components["schemas"]["ExplainedDay"][];
        };
        /** @description How the due day of a clock comes about. */
        ClockExplanation: {
            clock: components["schemas"]["Clock"];
            /** @description Every day from the anchor to the due day, or to today when overdue or at a standstill */
            days: components["schemas"]["ExplainedDay"][];
            text: components["schemas"]["Bilingual"];
        };
        /** @description The working days of a region in one year. */
        CalendarYear: {
            /** @description Region */
            region: string;
            /** @description Year */
            year: number;
            /** @description Notice it rests on; null when none is published */
            source: string | null;
            /** @description When the notice was published */
            publishedOn: string | null;
            /** @description True when no notice is published and only the base rule speaks */
            provisional: boolean;
            /** @description Days off */
            off: {
                /**
                 * Format: date
                 * @description First day
                 */
                from: string;
                /**
                 * Format: date
                 * @description Last day
                 */
                to: string;
                /** @description Holiday */
                name: string;
                /** @description In English */
                nameEn: string;
            }[];
            /** @description Saturdays and Sundays on which everybody works */
            on: {
                /**
                 * Format: date
                 * @description Day
                 */
                on: string;
                /** @description What for */
                name: string;
                /** @description In English */
                nameEn: string;
            }[];
            /** @description Number of working days */
            workingDays: number;
            /** @description Number of working days in each month, January first */
            perMonth: number[];
        };
        /** @description Business hours of a region from a day on, until those of a later day. */
        HoursInForce: {
            /**
             * @description Whose they are: the region's own, the nation's, or the default
             * @enum {string}
             */
            of: "REGION" | "NATION" | "DEFAULT";
            /** @description From which day on; null for the default, which holds where nobody speaks */
            validFrom: string | null;
            /** @description The decision they rest on */
            source: string | null;
            /** @description Seasons; the first that contains a day speaks for it, the default for the rest */
            seasons: {
                /** @description First day of the season, MM-DD */
                from: string;
                /** @description Last day of the season, MM-DD; may run over the new year */
                to: string;
                /** @description When offices are open, in order */
                sessions: string[][];
            }[];
        };
        /** @description The arrangement of a region for a year, as one notice published it. */
        CalendarVersionSummary: {
            /**
             * Format: uuid
             * @description Arrangement
             */
            id: string;
            /** @description Region; CN stands for the nation, whose arrangement holds where a region has none */
            region: string;
            /** @description Year */
            year: number;
            /** @description Notice it rests on */
            source: string;
            /** @description When it was published */
            publishedOn: string | null;
            /**
             * @description Whether days are counted by it
             * @enum {string}
             */
            status: "IN_FORCE" | "SUPERSEDED";
            /**
             * Format: date-time
             * @description When it was put in force
             */
            createdAt: string;
        };
        /** @description The n-th working day after a day, the day itself not counted. */
        CalendarSum: {
            /**
             * Format: date
             * @description The day of the event
             */
            from: string;
            /** @description How many */
            workingDays: number;
            /**
             * Format: date
             * @description Last day in time
             */
            dueOn: string;
            /** @description True when a day of the period lies in a year whose notice is not published */
            provisional: boolean;
            /** @description Day by day */
            days: components["schemas"]["ExplainedDay"][];
        };
        /** @description A published local rule by which a procedure approves on the day its limit ran out (超时默许). */
        LocalRule: {
            /** @description Procedure */
            procedureKey: string;
            /** @description The rule with its number */
            citation: string;
            /**
             * Format: date
             * @description When it was published
             */
            publishedOn: string;
            /**
             * Format: date-time
             * @description When the authority adopted it
             */
            adoptedAt: string;
            /** @description Revision */
            revision: number;
        };
        /** @description A change of a calendar: looked at with everything it moves, then put in force or dropped. */
        CalendarChange: {
            /**
             * Format: uuid
             * @description Change
             */
            id: string;
            /**
             * @description A yearly notice, or business hours
             * @enum {string}
             */
            kind: "NOTICE" | "HOURS";
            /** @description Region */
            region: string;
            /** @description Year of a notice */
            year: number | null;
            /** @description Notice or decision it rests on */
            source: string;
            /** @description When the notice was published */
            publishedOn: string | null;
            /** @description From which day on business hours hold; null for a notice */
            validFrom: string | null;
            /** @description Why */
            reason: string | null;
            /**
             * @description Where it stands
             * @enum {string}
             */
            state: "PREVIEWED" | "IN_FORCE" | "DROPPED";
            /** @description The business hours */
            seasons: {
                /** @description First day of the season, MM-DD */
                from: string;
                /** @description Last day of the season, MM-DD; may run over the new year */
                to: string;
                /** @description When offices are open, in order */
                sessions: string[][];
            }[] | null;
            /** @description Days that become working days or rest days; of a decided change none */
            days: {
                /**
                 * Format: date
                 * @description Day
                 */
                on: string;
                /** @description What it was: WORKDAY, WEEKEND, HOLIDAY or MAKE_UP */
                before: string;
                /** @description What it becomes */
                after: string;
                /** @description What the notice calls it */
                name: string | null;
                /** @description In English */
                nameEn: string | null;
            }[];
            /** @description What it moved when it was looked at */
            moves: {
                /** @description Open clocks whose due moment moves */
                clocks: number;
                /** @description Cases they belong to */
                cases: number;
                /** @description Clocks that are due later */
                later: number;
                /** @description Clocks that are due earlier */
                earlier: number;
            };
            /** @description Once in force: open clocks that are still to be counted anew */
            remaining: number | null;
            /**
             * Format: date-time
             * @description When it was looked at first
             */
            createdAt: string;
            /** @description When it came into force or was dropped */
            decidedAt: string | null;
        };
        /** @description An open due date that a change of the calendar moves. */
        MovedDueDate: {
            /**
             * Format: uuid
             * @description Clock
             */
            clockId: string;
            /**
             * Format: uuid
             * @description Case
             */
            caseId: string;
            /** @description Number of the case */
            caseNumber: string;
            /**
             * @description Which limit
             * @enum {string}
             */
            kind: "STATUTORY" | "PROMISED" | "STEP";
            /** @description The task of a step */
            taskId: string | null;
            /**
             * Format: date
             * @description Due now
             */
            dueOn: string;
            /**
             * Format: date-time
             * @description Last moment in time now
             */
            dueAt: string;
            /**
             * Format: date
             * @description Due by the change
             */
            newDueOn: string;
            /**
             * Format: date-time
             * @description Last moment in time by the change
             */
            newDueAt: string;
        };
        /** @description The body that shares a material between departments. */
        SharedBy: {
            /** @description Code or name of the body */
            code: string;
            /** @description Chinese name */
            name: string;
            /** @description English name */
            nameEn: string;
        };
        /** @description A file handed in under a row of the list. */
        RowDocument: {
            /**
             * Format: uuid
             * @description Document
             */
            id: string;
            /** @description Name the applicant gave it */
            fileName: string;
            /** @description Media type, found from the content */
            mediaType: string;
            /** @description Size in bytes */
            sizeBytes: number;
            /** @description What the virus scanner said; null when there was none */
            scan: ("CLEAN" | "UNSCANNED") | null;
            /** @description Number of pages; null where the kind of file has none */
            pageCount: number | null;
            /** @description What keeps it from being read, found when it came; null when nothing does */
            defect: ("DAMAGED" | "LOCKED" | "ILLEGIBLE") | null;
            /**
             * Format: date-time
             * @description When it was handed in
             */
            createdAt: string;
        };
        /** @description Where in a file something is wrong: the page, and the part of it where one was marked. */
        MaterialPlace: {
            /**
             * Format: uuid
             * @description File under the row
             */
            documentId: string;
            /** @description Its name */
            fileName: string;
            /** @description Page, from 1 */
            page: number;
            /** @description Part of the page; null when all of it is meant */
            area: {
                /** @description Left edge, as a fraction of the width */
                x: number;
                /** @description Upper edge, as a fraction of the height */
                y: number;
                /** @description Width, as a fraction of that of the page */
                width: number;
                /** @description Height, as a fraction of that of the page */
                height: number;
            } | null;
        };
        /** @description What a material says: as the applicant read it off, or as the registry of shared materials gave it. */
        MaterialStatement: {
            /**
             * @description Who stated it
             * @enum {string}
             */
            by: "APPLICANT" | "REGISTRY";
            /** @description Body that issued it */
            issuer: string | null;
            /** @description Number it bears */
            number: string | null;
            /** @description Last day it is valid */
            validUntil: string | null;
            /** @description False for what was revoked or cancelled; null where nobody said */
            inForce: boolean | null;
            /** @description Fields by name that materials are compared by */
            fields: {
                [key: string]: unknown;
            };
            /** @description When it was stated */
            statedAt: string | null;
        };
        /** @description Where the question to the registry of shared materials stands. Nobody but departments has to do with it. */
        SharedLookup: {
            /**
             * @description Not answered yet, found, or not on record
             * @enum {string}
             */
            state: "WAITING" | "FOUND" | "NOT_FOUND";
            /** @description How often it was asked */
            attempts: number;
            /**
             * Format: date-time
             * @description When it was asked for
             */
            askedAt: string;
            /**
             * Format: date-time
             * @description When it is asked again, while it waits
             */
            nextAt: string;
            /** @description When it was answered */
            answeredAt: string | null;
        };
        /** @description One row of the one-time list with what lies under it. */
        DisclosureRow: {
            /** @description Row id of the catalogue, as CP-04 */
            id: string;
            /**
             * @description What the row means for this project
             * @enum {string}
             */
            group: "REQUIRED" | "CONDITIONAL" | "TOLERABLE" | "FORBIDDEN" | "NOT_NEEDED";
            name: components["schemas"]["Bilingual"];
            /**
             * @description Required, conditional, may follow, must not be asked
             * @enum {string}
             */
            need: "R" | "C" | "T" | "X";
            /** @description Why a conditional row is asked */
            because: components["schemas"]["Bilingual"] | null;
            /**
             * @description From the applicant, shared between departments, an intermediary, or generated
             * @enum {string}
             */
            source: "A" | "S" | "M" | "G";
            /** @description Who shares it, for source S */
            sharedBy: components["schemas"]["SharedBy"] | null;
            /** @description Number of originals */
            originals: number;
            /** @description Number of copies */
            copies: number;
            /**
             * @description Electronic, paper or either
             * @enum {string}
             */
            form: "E" | "P" | "EP";
            /** @description Whether it may be handed in late under a commitment (容缺) */
            tolerable: boolean;
            /** @description Law the row rests on */
            legalBasis: string;
            /** @description What reviewers look at */
            reviewPoints: components["schemas"]["Bilingual"] | null;
            /** @description What often goes wrong */
            commonMistakes: components["schemas"]["Bilingual"] | null;
            /** @description Sample or template of it */
            sample: string | null;
            /** @description Codes of the review items that use it; empty for all */
            usedBy: string[];
            /** @description Where the material stands; null before anything is asked for */
            state: ("MISSING" | "PROVIDED" | "VERIFIED" | "REJECTED" | "PENDING_SHARE" | "TOLERATED") | null;
            /** @description Code of the reason it was sent back */
            reasonCode: string | null;
            /** @description What exactly is wrong */
            reason: string | null;
            /** @description Where in the file it is wrong, while it is sent back */
            place: components["schemas"]["MaterialPlace"] | null;
            /** @description Name of whoever checked it */
            checkedBy: string | null;
            /** @description When it was checked */
            checkedAt: string | null;
            /** @description Files under the row */
            documents: components["schemas"]["RowDocument"][];
            /** @description What the material says; null before anybody stated it */
            statement: components["schemas"]["MaterialStatement"] | null;
            /** @description The look-up in the registry of shared materials; null where there is none */
            sharing: components["schemas"]["SharedLookup"] | null;
            /** @description Last day it may follow, once the commitment to that is signed (容缺) */
            toleranceDueOn: string | null;
            /** @description Revision of what lies under the row */
            revision: number;
        };
        /** @description How many materials there are, by what the applicant has to do about them. */
        RowCounts: {
            /** @description To be prepared by the applicant */
            toPrepare: number;
            /** @description Fetched from other departments, nothing to bring */
            shared: number;
            /** @description Made from the application form, only to be signed */
            generated: number;
            /** @description May be handed in later */
            mayFollow: number;
            /** @description All rows that apply */
            total: number;
        };
        /** @description A limit as the diagram states it. */
        ProcedureLimit: {
            /**
             * @description Kind
             * @enum {string}
             */
            kind: "STATUTORY" | "PROMISED" | "STEP";
            /** @description How many; null where it depends on the matter under review */
            value: number | null;
            /**
             * @description Unit
             * @enum {string}
             */
            unit: "WD" | "CD" | "CM" | "HOUR";
            /**
             * @description What it counts from
             * @enum {string}
             */
            anchor: "RECEIPT" | "ACCEPTANCE" | "ENTRY";
            /** @description Article it rests on */
            legalBasis: string | null;
            /** @description What happens when it runs out */
            timeoutPolicy: string;
        };
        /** @description A published version of a procedure. */
        DefinitionSummary: {
            /**
             * Format: uuid
             * @description Process definition
             */
            id: string;
            /** @description Key */
            key: string;
            /** @description Version */
            version: number;
            name: components["schemas"]["Bilingual"];
            /** @description Whether an applicant may apply for it */
            applicable: boolean;
            /** @description Code of the lead department */
            leadDepartment: string | null;
            /** @description Name of the lead department */
            leadDepartmentName: components["schemas"]["Bilingual"] | null;
            /** @description Statutory limit */
            statutory: components["schemas"]["ProcedureLimit"] | null;
            /** @description Promised limit */
            promised: components["schemas"]["ProcedureLimit"] | null;
            /** @description Fee */
            fee: components["schemas"]["Bilingual"] | null;
            /** @description What the applicant gets */
            result: components["schemas"]["Bilingual"] | null;
            /**
             * Format: date-time
             * @description When it was published
             */
            deployedAt: string;
            /** @description What the version changed */
            note: string | null;
            /** @description Number of open cases of this version; null for everybody but staff */
            running: number | null;
        };
        /** @description A fact about a project that decides what it must bring, with the question that asks for it. */
        FactQuestion: {
            /** @description Name, as conditions use it */
            name: string;
            /**
             * @description Kind of answer
             * @enum {string}
             */
            type: "boolean" | "number" | "choice" | "text";
            question: components["schemas"]["Bilingual"];
            /** @description Unit of a number */
            unit: string | null;
            /** @description Answers of a choice */
            options: {
                /** @description Value to send */
                value: string;
                name: components["schemas"]["Bilingual"];
            }[];
        };
        /** @description A step of a procedure that waits for a person. */
        DefinitionStep: {
            /** @description Element in the diagram */
            elementId: string;
            name: components["schemas"]["Bilingual"];
            /** @description Its limit */
            limit: components["schemas"]["ProcedureLimit"] | null;
            /** @description Role that may take it */
            role: string | null;
            /** @description Department that may take it; an expression begins with = */
            department: string | null;
        };
        /** @description What a check of the diagram found. */
        Finding: {
            /** @description Rule */
            rule: string;
            /**
             * @description An error keeps the diagram from being published
             * @enum {string}
             */
            level: "error" | "warning";
            /** @description Element it is about */
            elementId: string | null;
            /** @description Chinese */
            zh: string;
            /** @description English */
            en: string;
        };
        /** @description A published version of a procedure with its checklist, limits and steps. */
        DefinitionDetail: {
            /**
             * Format: uuid
             * @description Process definition
             */
            id: string;
            /** @description Key */
            key: string;
            /** @description Version */
            version: number;
            name: components["schemas"]["Bilingual"];
            /** @description Whether an applicant may apply for it */
            applicable: boolean;
            /** @description Code of the lead department */
            leadDepartment: string | null;
            /** @description Name of the lead department */
            leadDepartmentName: components["schemas"]["Bilingual"] | null;
            /** @description Statutory limit */
            statutory: components["schemas"]["ProcedureLimit"] | null;
            /** @description Promised limit */
            promised: components["schemas"]["ProcedureLimit"] | null;
            /** @description Fee */
            fee: components["schemas"]["Bilingual"] | null;
            /** @description What the applicant gets */
            result: components["schemas"]["Bilingual"] | null;
            /**
             * Format: date-time
             * @description When it was published
             */
            deployedAt: string;
            /** @description What the version changed */
            note: string | null;
            /** @description Number of open cases of this version; null for everybody but staff */
            running: number | null;
            /** @description Code of the service item */
            itemCode: string | null;
            /** @description IMMEDIATE, PROMISED, JOINT or PUBLIC_SERVICE */
            kind: string | null;
            /** @description What the process does, in English */
            documentation: string;
            /** @description What must be so, in the order told (行政许可法 30) */
            conditions: {
                name: components["schemas"]["Bilingual"];
                /** @description Law that asks for it */
                legalBasis: string | null;
            }[];
            /** @description Whether there is a sample of the result */
            hasResultSample: boolean;
            /** @description Every row the checklist may have, whatever the facts */
            materials: components["schemas"]["DisclosureRow"][];
            /** @description Facts its conditions read, in the order of asking */
            factsNeeded: components["schemas"]["FactQuestion"][];
            /** @description Limits of the procedure */
            limits: components["schemas"]["ProcedureLimit"][];
            /** @description Steps that wait for a person */
            steps: components["schemas"]["DefinitionStep"][];
            /** @description Keys of its forms */
            formKeys: string[];
            /** @description Warnings of the checker */
            findings: components["schemas"]["Finding"][];
        };
        /** @description One row of the catalogue of materials, whatever the facts: every column of the list as the diagram states it. */
        CatalogueRow: {
            /** @description Row id, as CP-04 */
            id: string;
            name: components["schemas"]["Bilingual"];
            /** @description Number of originals */
            originals: number;
            /** @description Number of copies */
            copies: number;
            /**
             * @description Electronic, paper or either
             * @enum {string}
             */
            form: "E" | "P" | "EP";
            /**
             * @description From the applicant, shared between departments, an intermediary, or generated
             * @enum {string}
             */
            source: "A" | "S" | "M" | "G";
            /** @description Who shares it, for source S */
            sharedBy: string | null;
            /**
             * @description Required, conditional, may follow, must not be asked
             * @enum {string}
             */
            need: "R" | "C" | "T" | "X";
            /** @description FEEL over the facts: for which projects the row applies; null for all */
            condition: string | null;
            /** @description Why a conditional row is asked, or why it must not be */
            because: components["schemas"]["Bilingual"] | null;
            /** @description Law the row rests on */
            legalBasis: string;
            /** @description What reviewers look at */
            reviewPoints: components["schemas"]["Bilingual"] | null;
            /** @description What often goes wrong */
            commonMistakes: components["schemas"]["Bilingual"] | null;
            /** @description Sample of it */
            sample: string | null;
            /** @description Template of the blank form; null for what must not be asked */
            template: string | null;
            /** @description Whether it may be handed in late under a commitment (容缺) */
            tolerable: boolean;
            /** @description Whether it may never be handed in late */
            toleranceForbidden: boolean;
            /** @description Codes of the review items that use it; empty for all */
            usedBy: string[];
        };
        /** @description What several materials must say alike; looked at by the pre-check, decided by a person. */
        CatalogueComparison: {
            /** @description Number of the rule, as E4 */
            id: string;
            /** @description Field the rows must agree on */
            field: string;
            /** @description Rows it compares */
            rows: string[];
            /** @description FEEL that holds when all is well; null where the field is the same in all rows */
            test: string | null;
            message: components["schemas"]["Bilingual"];
        };
        /** @description The catalogue of materials (要件清单) of one version: what may be asked, what must not be, what must agree. */
        Catalogue: {
            /**
             * Format: uuid
             * @description Process definition
             */
            definitionId: string;
            /** @description Key */
            key: string;
            /** @description Version */
            version: number;
            /** @description Fee */
            fee: components["schemas"]["Bilingual"] | null;
            /** @description Rows that may be asked */
            rows: components["schemas"]["CatalogueRow"][];
            /** @description Rows that must not be asked, whoever asks */
            forbidden: components["schemas"]["CatalogueRow"][];
            /** @description What must agree */
            comparisons: components["schemas"]["CatalogueComparison"][];
        };
        /** @description What a deployment brought about, or would. */
        Deployment: {
            /** @description A definition for each process; empty when there are errors or with dryRun */
            definitions: {
                /**
                 * Format: uuid
                 * @description Process definition
                 */
                id: string;
                /** @description Key */
                key: string;
                /** @description Version */
                version: number;
                name: components["schemas"]["Bilingual"];
                /** @description Whether an applicant may apply for it */
                applicable: boolean;
                /** @description Code of the lead department */
                leadDepartment: string | null;
                /** @description Name of the lead department */
                leadDepartmentName: components["schemas"]["Bilingual"] | null;
                /** @description Statutory limit */
                statutory: components["schemas"]["ProcedureLimit"] | null;
                /** @description Promised limit */
                promised: components["schemas"]["ProcedureLimit"] | null;
                /** @description Fee */
                fee: components["schemas"]["Bilingual"] | null;
                /** @description What the applicant gets */
                result: components["schemas"]["Bilingual"] | null;
                /**
                 * Format: date-time
                 * @description When it was published
                 */
                deployedAt: string;
                /** @description What the version changed */
                note: string | null;
                /** @description Number of open cases of this version; null for everybody but staff */
                running: number | null;
                /** @description False when the same content was there already */
                created: boolean;
            }[];
            /** @description What the checker found */
            findings: components["schemas"]["Finding"][];
        };
        /** @description A diagram a designer works on; publishing makes it the next version. */
        DefinitionDraft: {
            /** @description Key of the process */
            key: string;
            /** @description The diagram */
            xml: string;
            /** @description form-js schemas by key */
            forms: {
                [key: string]: unknown;
            };
            /** @description Decision models by the names of their files, without .dmn; what is not sent stays as it is */
            decisions: {
                [key: string]: string;
            };
            /** @description Version it began from; null for a new process */
            basedOnVersion: number | null;
            /** @description Revision */
            revision: number;
            /**
             * Format: date-time
             * @description When it was saved
             */
            savedAt: string;
            /** @description Who saved it */
            savedBy: string;
            /** @description What the checker found */
            findings: components["schemas"]["Finding"][];
        };
        /** @description What would become of running cases if a draft were published and they went on with it. */
        DraftMigration: {
            /** @description Whether the caller may move cases; otherwise an operator executes the plans */
            mayMigrate: boolean;
            /** @description Every version with running cases, the newest first */
            versions: {
                /**
                 * Format: uuid
                 * @description The version cases run on
                 */
                definitionId: string;
                /** @description Its number */
                version: number;
                /** @description Cases it concerns */
                cases: number;
                /** @description Cases that can be moved */
                movable: number;
                /** @description Where tokens stand */
                elements: {
                    /** @description Element of the old version */
                    elementId: string;
                    /** @description What stands for it in the new one */
                    target: string | null;
                    /** @description Tokens that stand there */
                    tokens: number;
                    /** @description How many of them can not be moved */
                    obstacles: number;
                }[];
                /** @description Cases that can not be moved, the first 200 */
                blocked: {
                    /**
                     * Format: uuid
                     * @description Case
                     */
                    caseId: string;
                    /** @description Case number */
                    caseNumber: string;
                    /** @description Each obstacle */
                    obstacles: {
                        /** @description Token; null for what was done and could be compensated */
                        token: string | null;
                        /** @description Element */
                        elementId: string;
                        /** @description Why it can not be moved */
                        code: string;
                    }[];
                }[];
            }[];
        };
        /** @description A draft in a list. */
        DraftSummary: {
            /** @description Key of the process */
            key: string;
            /** @description Version it began from */
            basedOnVersion: number | null;
            /** @description Revision */
            revision: number;
            /**
             * Format: date-time
             * @description When it was saved
             */
            savedAt: string;
            /** @description Who saved it */
            savedBy: string;
        };
        /** @description A published draft. */
        Publication: {
            definition: components["schemas"]["DefinitionSummary"];
            /** @description Warnings of the checker */
            findings: components["schemas"]["Finding"][];
            /** @description Plans by which running cases go on with it; none when they stay */
            migrations: {
                /** @description The version cases run on */
                fromVersion: number;
                /**
                 * Format: uuid
                 * @description Migration plan
                 */
                planId: string;
                /** @description The batch that moves them; null while the plan waits for an operator */
                batchId: string | null;
            }[];
        };
        /** @description A decision that came with a version of a procedure. */
        DecisionSummary: {
            /** @description Id, as business rule tasks name it */
            id: string;
            /** @description Name */
            name: string;
            /** @description Name of its file, without .dmn */
            file: string;
            /**
             * @description How it comes by its result
             * @enum {string}
             */
            kind: "table" | "literal" | "context" | "invocation";
            /** @description How a table chooses among the rules that match */
            hitPolicy: string | null;
            /** @description What a table looks at; for other decisions the input data they require */
            inputs: string[];
            /** @description Names of the outputs of a table */
            outputs: string[];
            /** @description Number of rules of a table */
            rules: number;
            /** @description Ids of the decisions it requires */
            requires: string[];
            /** @description Elements of the diagram that evaluate it */
            usedBy: string[];
        };
        /** @description What became of one decision: what it looked at, the rules that matched, what it gave. */
        DecisionEvaluation: {
            /** @description Decision */
            decisionId: string;
            /** @description Name */
            name: string;
            /** @description The inputs of a table */
            inputs: {
                /** @description Column */
                id: string;
                /** @description Label */
                label: string;
                /** @description Value */
                value: unknown;
            }[];
            /** @description The rules of a table that matched */
            matched: {
                /** @description Rule */
                id: string;
                /** @description Its number in the table, from 1 */
                number: number;
            }[];
            /** @description What it gave */
            result: unknown;
        };
        /** @description What a decision gives for some variables, and how it came about. */
        DecisionResult: {
            /** @description The result as DMN gives it */
            result: unknown;
            /** @description Every decision that was evaluated, the required ones first */
            evaluations: components["schemas"]["DecisionEvaluation"][];
        };
        /** @description What became of one attribute or element of another engine's diagram. */
        ImportRow: {
            /** @description Element it stands at; null for the document */
            elementId: string | null;
            /** @description The attribute or element as it is written, shortened */
            source: string;
            /**
             * @description translated: said in our words too; kept: left as it is, without an effect; unsupported: something it did is not done here
             * @enum {string}
             */
            outcome: "translated" | "kept" | "unsupported";
            /** @description What says it now, e.g. approval:assignment */
            target: string | null;
            /** @description Chinese */
            zh: string;
            /** @description English */
            en: string;
        };
        /** @description A diagram of another engine with our words added to it, and what became of its own. */
        DiagramImport: {
            /** @description The diagram as it came, with approval: elements and attributes added and nothing taken away */
            xml: string;
            /** @description Engines whose vocabularies the diagram uses */
            vendors: ("camunda" | "operaton" | "zeebe" | "flowable" | "activiti")[];
            /** @description A row for each attribute and element of those vocabularies, and for each expression */
            report: components["schemas"]["ImportRow"][];
            /** @description What the checker found in the result */
            findings: components["schemas"]["Finding"][];
        };
        /** @description One step of a trace. */
        RehearsalStep: {
            /**
             * @description What happens
             * @enum {string}
             */
            act: "start" | "complete" | "job" | "called" | "error" | "escalation" | "timer" | "message" | "signal" | "condition" | "activate";
            /** @description Where */
            elementId: string;
            /** @description Conditional flows that are taken; where none is, the default */
            flows: string[];
        };
        /** @description What playing a diagram found. */
        RehearsalFinding: {
            /** @description Rule: deadlock, livelock, unsafe, … */
            rule: string;
            /**
             * @description An error is a way on which a case is lost or the law is broken
             * @enum {string}
             */
            level: "error" | "warning";
            /** @description Process */
            processKey: string;
            /** @description Elements it is about, the first where it shows */
            elementIds: string[];
            /** @description Chinese */
            zh: string;
            /** @description English */
            en: string;
            /** @description A shortest way that shows it; empty where the shape alone does */
            trace: components["schemas"]["RehearsalStep"][];
        };
        /** @description The path on which the step limits add up to the most working days. */
        RehearsalPath: {
            /** @description Limit it is held against; null without one */
            kind: ("STATUTORY" | "PROMISED") | null;
            /** @description Working days of that limit */
            limitDays: number | null;
            /** @description Working days of the path */
            days: number;
            /** @description True when the path takes more than the limit */
            exceeded: boolean;
            /** @description Steps that take days, in their order */
            steps: {
                /** @description Step */
                elementId: string;
                /** @description Working days it takes */
                days: number;
                /** @description Working days used when it is over */
                until: number;
            }[];
            /** @description True when steps are repeated; each is counted once */
            loops: boolean;
            /** @description Elements whose time the diagram does not tell: called processes, other units */
            uncounted: string[];
            /** @description Elements whose limit data decides, counted as in a first round */
            assumed: string[];
        };
        /** @description A construct that other engines do not know or read differently. */
        PortabilityNote: {
            /** @description Difference, as in docs/engine-differences.md */
            id: string;
            /** @description Section of BPMN 2.0.2 */
            section: string;
            /** @description Elements */
            elementIds: string[];
            /** @description Chinese */
            zh: string;
            /** @description English */
            en: string;
        };
        /** @description What playing one process told. */
        ProcessRehearsal: {
            /** @description Process */
            key: string;
            /** @description States that were told apart */
            states: number;
            /** @description True when every way was played; false when the budget was spent before */
            complete: boolean;
            /** @description Instances every multi-instance was played with */
            instances: number;
            /** @description Longest path, once for each limit in working days */
            paths: components["schemas"]["RehearsalPath"][];
            /** @description Constructs other engines read differently */
            portability: components["schemas"]["PortabilityNote"][];
            /** @description Walks on two engines; null when time ran out before */
            comparison: {
                /** @description Random walks */
                walks: number;
                /** @description Steps of all walks */
                steps: number;
            } | null;
        };
        /** @description A diagram played before it is published. */
        Rehearsal: {
            /** @description True when everything was played; otherwise what was not found may still be there */
            complete: boolean;
            /** @description Why it was stopped before its end */
            stopped: ("time" | "memory" | "failure") | null;
            /** @description What was found, errors first */
            findings: components["schemas"]["RehearsalFinding"][];
            /** @description Process by process */
            processes: components["schemas"]["ProcessRehearsal"][];
        };
        /** @description What is known of how a document looks, found from its content. */
        DocumentPreview: {
            /**
             * @description What it is
             * @enum {string}
             */
            kind: "IMAGE" | "PDF";
            /** @description Pages of a PDF */
            pages: number | null;
            /** @description Width of an image as it is looked at, in pixels */
            width: number | null;
            /** @description Height of an image as it is looked at, in pixels */
            height: number | null;
            /** @description Where a small picture of it is; null when there is none */
            thumbnail: string | null;
        };
        /** @description A file: handed in under a row of the list, or issued by the service (文书 D01…D42). */
        Document: {
            /**
             * Format: uuid
             * @description Document
             */
            id: string;
            /**
             * @description Handed in or issued
             * @enum {string}
             */
            kind: "UPLOAD" | "GENERATED";
            /** @description Row of the list, for uploads */
            rowId: string | null;
            /** @description Field of a form it was handed in for */
            fieldKey: string | null;
            /** @description D01…D42, for issued documents */
            template: string | null;
            /** @description Number of an issued document */
            number: string | null;
            /** @description Chinese title */
            title: string;
            /** @description English title */
            titleEn: string;
            /** @description Whom it is addressed to */
            addressee: string | null;
            /** @description The facts an issued document states */
            content: {
                [key: string]: unknown;
            } | null;
            /** @description File name */
            fileName: string;
            /** @description Media type */
            mediaType: string;
            /** @description Size in bytes */
            sizeBytes: number;
            /** @description SHA-256 of the content */
            contentHash: string;
            /**
             * Format: date-time
             * @description When it came to be
             */
            createdAt: string;
            /** @description Who handed it in or issued it */
            createdByName: string | null;
            /** @description Issuing organ, for issued documents */
            organ: string | null;
            /** @description Version of the template it was issued by */
            templateVersion: number | null;
            /** @description SHA-256 of what an issued document states, as printed at its foot */
            statementHash: string | null;
            /** @description Code that, with the number, verifies an issued document */
            checkCode: string | null;
            /** @description When it reached the applicant; null while it has not, or need not */
            deliveredAt: string | null;
            /** @description How it was delivered; online: opened */
            deliveredBy: ("ONLINE" | "COUNTER" | "MAIL") | null;
            /** @description Who received it */
            deliveredTo: string | null;
            /** @description The proof of delivery 送达回证, for one handed over */
            proofId: string | null;
        };
        /** @description What is on record of an issued document or a disclosure. */
        VerifiedDocument: {
            /** @description Number */
            number: string;
            title: components["schemas"]["Bilingual"];
            /**
             * Format: date
             * @description Day it was issued
             */
            issuedOn: string;
            /** @description Issuing organ */
            organ: string;
            /** @description Whom it is addressed to, masked */
            addressee: string | null;
            /**
             * @description Whether it holds
             * @enum {string}
             */
            state: "VALID" | "EXPIRED" | "WITHDRAWN";
            /** @description SHA-256 of what it states, as printed at its foot */
            statementHash: string | null;
            /** @description SHA-256 of the files of it that were given out: the page, and the PDF once printed */
            fileHashes: string[];
            /** @description When the case it belongs to was destroyed at the end of its retention; null while it is there. What the document states, and whom it is addressed to, is known no more then */
            recordDestroyedOn: string | null;
        };
        /** @description A version of a procedure. */
        DefinitionName: {
            /**
             * Format: uuid
             * @description Process definition
             */
            id: string;
            /** @description Key of the procedure */
            key: string;
            /** @description Version */
            version: number;
            name: components["schemas"]["Bilingual"];
        };
        /** @description The project a case is about. */
        CaseProject: {
            /**
             * Format: uuid
             * @description Project
             */
            id: string;
            /** @description Name */
            name: string;
            /** @description National project code */
            projectCode: string | null;
            /** @description Address */
            address: string | null;
        };
        /** @description Who applies. */
        CaseApplicant: {
            /**
             * Format: uuid
             * @description Applicant
             */
            id: string;
            /** @description Name */
            name: string;
            /** @description Unified social credit code; null for a private person */
            uscc: string | null;
        };
        /** @description A step the case waits at, and who has it. */
        CurrentStep: {
            /**
             * Format: uuid
             * @description Task
             */
            taskId: string;
            /** @description Element in the diagram */
            elementId: string;
            name: components["schemas"]["Bilingual"];
            /** @description Whose turn it is; null for the applicant */
            department: components["schemas"]["DepartmentName"] | null;
            /** @description Role that may take it */
            role: string;
            /** @description Name of whoever claimed it */
            assignee: string | null;
            /**
             * Format: date-time
             * @description Since when
             */
            since: string;
        };
        /** @description A case (办件) is the legal file of one application for one procedure. */
        Case: {
            /**
             * Format: uuid
             * @description Case
             */
            id: string;
            /** @description Case number */
            number: string;
            /** @description With the number, lets its holder follow the case without logging in */
            queryCode: string | null;
            /**
             * @description Status
             * @enum {string}
             */
            status: "RECEIVED" | "WITHDRAWN_BEFORE_ACCEPT" | "ACCEPTED" | "NOT_REQUIRED" | "INTAKE_REJECTED" | "CORRECTION_STARTED" | "CORRECTION_ENDED" | "IN_PROGRESS" | "SUSPENDED" | "RESUMED" | "COMPLETED_APPROVED" | "COMPLETED_TOLERANT" | "COMPLETED_DENIED" | "WITHDRAWN" | "REVOKED";
            /** @description Status code of the national exchange standard, 1 to 15 */
            statusCode: number;
            definition: components["schemas"]["DefinitionName"];
            project: components["schemas"]["CaseProject"];
            applicant: components["schemas"]["CaseApplicant"];
            leadDepartment: components["schemas"]["DepartmentName"];
            /**
             * Format: date-time
             * @description When it was handed in
             */
            receivedAt: string;
            /**
             * Format: date
             * @description The working day it counts as received
             */
            effectiveReceiptOn: string;
            /** @description Acceptance date; null before */
            acceptedOn: string | null;
            /** @description Accepted by law because nobody answered in time */
            deemedAccepted: boolean;
            /** @description Its statutory limit was extended once */
            extended: boolean;
            /** @description When it was decided */
            decidedAt: string | null;
            /** @description When it ended */
            endedAt: string | null;
            /** @description What came of it: numbers of licence and documents, remarks */
            result: {
                [key: string]: unknown;
            } | null;
            /** @description How often corrections were asked for */
            correctionRounds: number;
            /** @description Facts of the project as applied for */
            facts: {
                [key: string]: unknown;
            };
            /**
             * Format: uuid
             * @description The one-time list it rests on
             */
            disclosureId: string;
            /** @description Clocks of the case */
            clocks: components["schemas"]["Clock"][];
            /** @description The worst light of its running clocks; null when none runs */
            light: components["schemas"]["Light"] | null;
            /** @description Why it goes through the green channel; null when it does not */
            greenChannel: components["schemas"]["GreenChannel"] | null;
            /** @description Where it waits */
            currentSteps: components["schemas"]["CurrentStep"][];
            /** @description Calendar days since it was handed in */
            elapsedCalendarDays: number;
            /** @description Working days in which a department or utility had it in hand */
            governmentWorkingDays: number;
            /** @description Working days in which it waited for the applicant */
            applicantWorkingDays: number;
            /** @description Revision */
            revision: number;
        };
        /** @description A new case with its receipt. */
        AppliedCase: {
            /**
             * Format: uuid
             * @description Case
             */
            id: string;
            /** @description Case number */
            number: string;
            /** @description With the number, lets its holder follow the case without logging in */
            queryCode: string | null;
            /**
             * @description Status
             * @enum {string}
             */
            status: "RECEIVED" | "WITHDRAWN_BEFORE_ACCEPT" | "ACCEPTED" | "NOT_REQUIRED" | "INTAKE_REJECTED" | "CORRECTION_STARTED" | "CORRECTION_ENDED" | "IN_PROGRESS" | "SUSPENDED" | "RESUMED" | "COMPLETED_APPROVED" | "COMPLETED_TOLERANT" | "COMPLETED_DENIED" | "WITHDRAWN" | "REVOKED";
            /** @description Status code of the national exchange standard, 1 to 15 */
            statusCode: number;
            definition: components["schemas"]["DefinitionName"];
            project: components["schemas"]["CaseProject"];
            applicant: components["schemas"]["CaseApplicant"];
            leadDepartment: components["schemas"]["DepartmentName"];
            /**
             * Format: date-time
             * @description When it was handed in
             */
            receivedAt: string;
            /**
             * Format: date
             * @description The working day it counts as received
             */
            effectiveReceiptOn: string;
            /** @description Acceptance date; null before */
            acceptedOn: string | null;
            /** @description Accepted by law because nobody answered in time */
            deemedAccepted: boolean;
            /** @description Its statutory limit was extended once */
            extended: boolean;
            /** @description When it was decided */
            decidedAt: string | null;
            /** @description When it ended */
            endedAt: string | null;
            /** @description What came of it: numbers of licence and documents, remarks */
            result: {
                [key: string]: unknown;
            } | null;
            /** @description How often corrections were asked for */
            correctionRounds: number;
            /** @description Facts of the project as applied for */
            facts: {
                [key: string]: unknown;
            };
            /**
             * Format: uuid
             * @description The one-time list it rests on
             */
            disclosureId: string;
            /** @description Clocks of the case */
            clocks: components["schemas"]["Clock"][];
            /** @description The worst light of its running clocks; null when none runs */
            light: components["schemas"]["Light"] | null;
            /** @description Why it goes through the green channel; null when it does not */
            greenChannel: components["schemas"]["GreenChannel"] | null;
            /** @description Where it waits */
            currentSteps: components["schemas"]["CurrentStep"][];
            /** @description Calendar days since it was handed in */
            elapsedCalendarDays: number;
            /** @description Working days in which a department or utility had it in hand */
            governmentWorkingDays: number;
            /** @description Working days in which it waited for the applicant */
            applicantWorkingDays: number;
            /** @description Revision */
            revision: number;
            /** @description Receipt (收件凭证) */
            receipt: {
                /** @description Number of the receipt (D01) */
                number: string;
                /**
                 * Format: uuid
                 * @description Document
                 */
                documentId: string;
                /**
                 * Format: date-time
                 * @description When it was handed in
                 */
                receivedAt: string;
                /**
                 * Format: date
                 * @description The working day it counts as received
                 */
                effectiveReceiptOn: string;
            };
        };
        /** @description A visit of an element of the diagram. */
        ElementVisit: {
            /** @description Element */
            elementId: string;
            /**
             * Format: date-time
             * @description When it was entered
             */
            enteredAt: string;
            /** @description When it was left; null while it lasts */
            leftAt: string | null;
            /** @description Working days spent there, the day of entry not counted */
            workingDays: number;
            /** @description How it was left */
            how: ("completed" | "cancelled") | null;
        };
        /** @description Where a case stands in its diagram and in those it calls. */
        CaseDiagram: {
            /** @description The diagram */
            xml: string;
            /**
             * Format: uuid
             * @description Process definition
             */
            definitionId: string;
            /** @description Key of the process */
            key: string;
            /** @description Elements left at least once */
            done: string[];
            /** @description Elements with a token now */
            live: {
                /** @description Element */
                elementId: string;
                /** @description Number of tokens */
                count: number;
            }[];
            /** @description Sequence flows taken at least once */
            flowsDone: string[];
            /** @description Visits in the order of time */
            visits: components["schemas"]["ElementVisit"][];
            /** @description Called processes and other pools */
            called: {
                /** @description Call activity in the calling diagram; empty for another pool of the case */
                elementId: string;
                /**
                 * Format: uuid
                 * @description Process instance
                 */
                instanceId: string;
                /** @description The instance that calls; null for another pool of the case */
                parentInstanceId: string | null;
                /** @description The diagram */
                xml: string;
                /**
                 * Format: uuid
                 * @description Process definition
                 */
                definitionId: string;
                /** @description Key of the process */
                key: string;
                /** @description Elements left at least once */
                done: string[];
                /** @description Elements with a token now */
                live: {
                    /** @description Element */
                    elementId: string;
                    /** @description Number of tokens */
                    count: number;
                }[];
                /** @description Sequence flows taken at least once */
                flowsDone: string[];
                /** @description Visits in the order of time */
                visits: components["schemas"]["ElementVisit"][];
            }[];
        };
        /** @description How long a department had a matter, against the limit of its step. */
        MatterTime: {
            /** @description Days used */
            usedDays: number;
            /** @description Days it may take */
            limitDays: number;
        };
        /** @description The opinion of one department on one matter. */
        Opinion: {
            /**
             * Format: uuid
             * @description Opinion
             */
            id: string;
            /** @description Phase as the diagram names it: MATERIAL, ACCEPTANCE, RECHECK, FILING, CONSULTATION, CARRIED or ITEM */
            phase: string;
            /** @description Round */
            round: number;
            /** @description Matter */
            item: {
                /** @description Code */
                code: string;
                /** @description Chinese name */
                name: string;
                /** @description English name */
                nameEn: string;
            };
            department: components["schemas"]["DepartmentName"];
            /** @description What the matter is by law; null where the diagram does not say */
            nature: ("STATUTORY" | "ADMINISTRATIVE" | "FILING") | null;
            /** @description Whether silence or absence stands for consent; null where the diagram does not say */
            deemedConsent: boolean | null;
            /** @description Null where the step has no limit */
            time: components["schemas"]["MatterTime"] | null;
            /**
             * @description Opinion
             * @enum {string}
             */
            opinion: "AGREE" | "AGREE_WITH_CONDITIONS" | "DISAGREE" | "NOT_CONCERNED";
            /** @description Reason */
            reason: string | null;
            /** @description Law */
            legalBasis: string | null;
            /** @description Conditions */
            conditions: string | null;
            /** @description Silence or absence that stands for consent */
            deemed: boolean;
            /** @description Said after silence was taken for consent: kept, without effect on the result */
            isRemark: boolean;
            /** @description Name */
            givenBy: string | null;
            /**
             * Format: date-time
             * @description When
             */
            givenAt: string;
        };
        /** @description A matter on which a department has still to give its opinion. */
        OpenMatter: {
            /**
             * @description Its department has it in hand, or it waits for what comes before
             * @enum {string}
             */
            state: "IN_HAND" | "WAITING";
            /** @description Phase as of an opinion; null while it waits */
            phase: string | null;
            /** @description Round; null while it waits */
            round: number | null;
            /** @description Matter */
            item: {
                /** @description Code */
                code: string;
                /** @description Chinese name */
                name: string;
                /** @description English name */
                nameEn: string;
            };
            department: components["schemas"]["DepartmentName"];
            /** @description What the matter is by law; null where the diagram does not say */
            nature: ("STATUTORY" | "ADMINISTRATIVE" | "FILING") | null;
            /** @description Whether silence or absence stands for consent; null where the diagram does not say */
            deemedConsent: boolean | null;
            /** @description Null where the step has no limit */
            time: components["schemas"]["MatterTime"] | null;
            /** @description The open task */
            taskId: string | null;
            /** @description Name of the step */
            step: components["schemas"]["Bilingual"] | null;
            /** @description Who has claimed it */
            assignee: string | null;
            /** @description Last day in time */
            dueOn: string | null;
            /** @description Light of the step */
            light: components["schemas"]["Light"] | null;
            /** @description Days left on the step; negative when overdue */
            remainingDays: number | null;
        };
        /** @description What departments said about each matter of a case, and what they have still to say. */
        CaseOpinions: {
            /**
             * @description How the latest opinions on all matters stand to one another, remarks left out
             * @enum {string}
             */
            result: "OPEN" | "AGREED" | "CONDITIONAL" | "SPLIT" | "REFUSED";
            /** @description Opinions in the order of time */
            items: components["schemas"]["Opinion"][];
            /** @description Matters without an opinion, those in hand first; told to staff only */
            open: components["schemas"]["OpenMatter"][];
        };
        /** @description One fact of a case, never changed: its hash covers it and the hash before it. */
        CaseEvent: {
            /** @description Number within the case, from 1 */
            sequence: number;
            /** @description What happened */
            type: string;
            /**
             * Format: date-time
             * @description When it took effect
             */
            occurredAt: string;
            /**
             * Format: date-time
             * @description When it was written down
             */
            recordedAt: string;
            /** @description Who; null for the service itself */
            actorName: string | null;
            /** @description The officer in whose place; null for the own work, and for applicants */
            onBehalfOfName: string | null;
            /** @description Department it concerns */
            departmentName: components["schemas"]["Bilingual"] | null;
            /** @description Element of the diagram */
            elementId: string | null;
            /** @description Name of the element */
            elementName: components["schemas"]["Bilingual"] | null;
            /** @description Further facts */
            data: {
                [key: string]: unknown;
            };
            /** @description SHA-256 over the hash before and this event */
            hash: string;
            /** @description Hash of the event before; empty for the first */
            previousHash: string;
        };
        /** @description Whether the events of a case are as they were written. */
        ChainCheck: {
            /** @description Whether every hash is right */
            intact: boolean;
            /** @description Number of events, with those that were detached */
            count: number;
            /** @description Events of months that were detached from the record: what is verified begins behind them */
            detached: number;
            /** @description Hash of the last event */
            lastHash: string;
            /** @description Number of the first event that is not as it was written */
            firstBroken: number | null;
        };
        /** @description The one notice that says everything that is missing or wrong (补正告知, 行政许可法 32). */
        CorrectionNotice: {
            /** @description Which notice of the case, from 1 */
            round: number;
            /**
             * Format: date-time
             * @description When it was issued
             */
            issuedAt: string;
            /**
             * Format: date
             * @description Until when it is to be answered
             */
            dueOn: string;
            /** @description When everything was said to be corrected */
            answeredAt: string | null;
            /** @description The written notice (D02) */
            documentId: string | null;
            /** @description Its number */
            number: string | null;
            /** @description The code it is verified by */
            checkCode: string | null;
            /** @description The rows it names, and no others */
            rowIds: string[];
            /** @description What it says of each of them */
            rows: {
                /** @description Row of the list */
                rowId: string;
                /** @description Why it is to be corrected */
                reasonCode: string;
                /** @description What exactly is wrong */
                reason: string | null;
                /** @description Where in the file */
                place: components["schemas"]["MaterialPlace"] | null;
            }[];
        };
        /** @description What a department or the applicant was told about a case. */
        Notice: {
            /**
             * Format: uuid
             * @description Notice
             */
            id: string;
            /** @description Kind */
            kind: string;
            /** @description Department; null for the applicant */
            to: components["schemas"]["Bilingual"] | null;
            /** @description Role within the department */
            role: string | null;
            subject: components["schemas"]["Bilingual"];
            /** @description Text */
            body: string;
            /**
             * Format: date-time
             * @description When
             */
            sentAt: string;
        };
        /** @description A paper that is asked for once, whichever procedures ask for it. */
        JointPaper: {
            name: components["schemas"]["Bilingual"];
            /** @description Who brings it: A applicant, M a third party, S another department, G made from the form */
            source: string;
            /**
             * @description The strictest of what the procedures say
             * @enum {string}
             */
            group: "REQUIRED" | "CONDITIONAL" | "TOLERABLE";
            /** @description The rows that ask for it; a file under one counts for all */
            rows: {
                /** @description Key of the procedure */
                definitionKey: string;
                /**
                 * Format: uuid
                 * @description Its one-time list
                 */
                disclosureId: string;
                /** @description Row of that list */
                rowId: string;
                /** @description Where the material stands there */
                state: string | null;
            }[];
            /** @description Files handed in for it */
            documents: components["schemas"]["RowDocument"][];
        };
        /** @description The one-time lists of several procedures, merged: every paper once. */
        JointDisclosure: {
            /** @description The list of each procedure, in the order asked */
            disclosureIds: string[];
            /** @description Papers */
            papers: components["schemas"]["JointPaper"][];
            /** @description The applicant's papers that are not there yet */
            missing: components["schemas"]["Bilingual"][];
        };
        /** @description The common limit of cases that are handled together: 45 working days and 15 at most when extended (行政许可法 42). */
        OuterClock: {
            /** @description Working days with the extension */
            limitDays: number;
            /** @description Working days it was extended by */
            extensionDays: number;
            /**
             * Format: date
             * @description Day of the unified acceptance
             */
            acceptedOn: string;
            /** @description Working days on which at least one case was held, each once (R-CLK-50) */
            usedDays: number;
            /** @description The same days added up case by case: what applying one after the other would have taken */
            sumOfDays: number;
            /** @description Working days left; negative when overdue */
            remainingDays: number;
            /**
             * Format: date
             * @description The last day in time, if it is held on every day to come
             */
            dueOn: string;
            light: components["schemas"]["Light"];
            /** @description Whether a case is still to be decided */
            running: boolean;
        };
        /** @description A joint application (联合申请): one form, one receipt, a case for each procedure. */
        JointApplication: {
            /**
             * Format: uuid
             * @description Application
             */
            id: string;
            /** @description Number */
            number: string;
            /** @description Project */
            project: {
                /**
                 * Format: uuid
                 * @description Project
                 */
                id: string;
                /** @description Name */
                name: string;
            };
            leadDepartment: components["schemas"]["DepartmentName"];
            /**
             * @description Whether results wait for one another
             * @enum {string}
             */
            delivery: "TOGETHER" | "AS_READY";
            /** @description The one receipt */
            receipt: {
                /**
                 * Format: uuid
                 * @description Document
                 */
                documentId: string;
                /** @description Number of the receipt (D01) */
                number: string;
                /**
                 * Format: date-time
                 * @description When it was handed in
                 */
                receivedAt: string;
                /**
                 * Format: date
                 * @description The working day it counts as received
                 */
                effectiveReceiptOn: string;
            };
            /** @description Day of the unified acceptance; null before */
            acceptedOn: string | null;
            /** @description When the one result was delivered */
            deliveredAt: string | null;
            /** @description Its cases, each with its light */
            cases: components["schemas"]["Case"][];
            /** @description The worst light of its cases and of the outer limit; null when none runs */
            light: components["schemas"]["Light"] | null;
            /** @description The common limit; null before acceptance */
            outerClock: components["schemas"]["OuterClock"] | null;
        };
        /** @description What a unified acceptance did. */
        JointAcceptance: {
            /** @description Cases that were accepted */
            accepted: string[];
            /** @description Cases the one correction notice is about */
            incomplete: string[];
            application: components["schemas"]["JointApplication"];
        };
        /** @description An applicant whom the window serves. */
        CounterApplicant: {
            /**
             * Format: uuid
             * @description Applicant
             */
            id: string;
            /** @description Name */
            name: string;
            /** @description Unified social credit code; null for a private person */
            uscc: string | null;
            /** @description How many projects the applicant has */
            projects: number;
        };
        /** @description A document for an applicant that has not reached the applicant yet. */
        UndeliveredDocument: {
            /**
             * Format: uuid
             * @description Document
             */
            id: string;
            /** @description Number */
            number: string;
            /** @description D01…D43 */
            template: string;
            /** @description Chinese title */
            title: string;
            /** @description English title */
            titleEn: string;
            /**
             * Format: date-time
             * @description When it was issued
             */
            issuedAt: string;
            /**
             * Format: uuid
             * @description Case
             */
            caseId: string;
            /** @description Case number */
            caseNumber: string;
            /** @description Project */
            projectName: string;
            /** @description Applicant */
            applicantName: string;
        };
        /** @description The case a task belongs to. */
        TaskCase: {
            /**
             * Format: uuid
             * @description Case
             */
            id: string;
            /** @description Case number */
            number: string;
            /**
             * @description Status
             * @enum {string}
             */
            status: "RECEIVED" | "WITHDRAWN_BEFORE_ACCEPT" | "ACCEPTED" | "NOT_REQUIRED" | "INTAKE_REJECTED" | "CORRECTION_STARTED" | "CORRECTION_ENDED" | "IN_PROGRESS" | "SUSPENDED" | "RESUMED" | "COMPLETED_APPROVED" | "COMPLETED_TOLERANT" | "COMPLETED_DENIED" | "WITHDRAWN" | "REVOKED";
            /** @description Name of the project */
            projectName: string;
            /** @description Name of the applicant */
            applicantName: string;
            /** @description Procedure */
            definition: {
                /** @description Key of the procedure */
                key: string;
                name: components["schemas"]["Bilingual"];
            };
            /** @description The worst light of the running clocks of the case */
            light: components["schemas"]["Light"] | null;
            /** @description It goes through the green channel */
            greenChannel: boolean;
            /** @description Clocks of the case */
            clocks: components["schemas"]["Clock"][];
        };
        /** @description One way a task may be completed. */
        TaskOutcome: {
            /** @description Value to send */
            value: string;
            name: components["schemas"]["Bilingual"];
            /** @description Required rows must be verified first */
            needsMaterials: boolean;
            /** @description A reason must be given */
            needsReason: boolean;
            /** @description A legal basis must be given */
            needsLegalBasis: boolean;
        };
        /** @description An act and whether the person may do it now. */
        TaskAct: {
            /**
             * @description The act
             * @enum {string}
             */
            act: "CLAIM" | "RELEASE" | "COMPLETE" | "RETURN" | "CORRECT" | "DELEGATE" | "RESOLVE" | "RECALL" | "TRANSFER" | "ADD_SIGNER" | "TAKE_BACK" | "COPY" | "URGE" | "COMMENT" | "SUSPEND" | "EXTEND";
            /** @description Whether it may be done */
            allowed: boolean;
            /** @description Why not, as a stable code; docs/problem-codes.md lists them */
            code: string | null;
            /** @description Why not */
            because: components["schemas"]["Bilingual"] | null;
            /** @description Law the answer rests on */
            legalBasis: string | null;
        };
        /** @description A user task waits for a person. */
        Task: {
            /**
             * Format: uuid
             * @description Task
             */
            id: string;
            /**
             * @description State
             * @enum {string}
             */
            state: "CREATED" | "CLAIMED" | "COMPLETED" | "WITHDRAWN";
            case: components["schemas"]["TaskCase"];
            /** @description Element in the diagram */
            elementId: string;
            name: components["schemas"]["Bilingual"];
            /** @description Whose turn it is; null for the applicant */
            department: components["schemas"]["DepartmentName"] | null;
            /** @description Role that may take it */
            role: string;
            /** @description The matter under review in a joint review */
            item: {
                /** @description Code */
                code: string;
                /** @description Name */
                name: string;
            } | null;
            /** @description Who has claimed it */
            assignee: {
                /**
                 * Format: uuid
                 * @description Account
                 */
                id: string;
                /** @description Name */
                name: string;
            } | null;
            /** @description The officer in whose place it is done; null when it is the own task */
            onBehalfOf: {
                /**
                 * Format: uuid
                 * @description Account
                 */
                id: string;
                /** @description Name */
                name: string;
            } | null;
            /** @description How it was delegated 委派; null when it never was */
            delegation: {
                /**
                 * @description Whether the assignee works on it, or has given it back
                 * @enum {string}
                 */
                state: "PENDING" | "RESOLVED";
                /** @description Whose task it is */
                owner: {
                    /**
                     * Format: uuid
                     * @description Account
                     */
                    id: string;
                    /** @description Name */
                    name: string;
                };
            } | null;
            /** @description For a signature beside another task 加签: when it is given; null for a task of its own */
            signing: ("BEFORE" | "PARALLEL" | "AFTER") | null;
            /** @description How often it was urged 催办 */
            urged: number;
            /** @description Whether the person completed the same step of the case before, and it is back 退回 */
            cameBack: boolean;
            /** @description For whoever was sent a copy 抄送; null for all others */
            copy: {
                /** @description Who sent it */
                sentBy: {
                    /**
                     * Format: uuid
                     * @description Account
                     */
                    id: string;
                    /** @description Name */
                    name: string;
                };
                /**
                 * Format: date-time
                 * @description When
                 */
                sentAt: string;
                /** @description What was said with it */
                note: string | null;
                /** @description When it was read */
                readAt: string | null;
            } | null;
            /** @description How it was completed */
            outcome: string | null;
            /**
             * Format: date-time
             * @description Since when it waits
             */
            createdAt: string;
            /** @description When it was completed or withdrawn */
            endedAt: string | null;
            /** @description The clock of this step */
            stepClock: components["schemas"]["Clock"] | null;
            /** @description The worse light of the step and the case */
            light: components["schemas"]["Light"] | null;
            /** @description Days left on the clock that is due first */
            remainingWorkingDays: number | null;
            /** @description Ways to complete it */
            outcomes: components["schemas"]["TaskOutcome"][];
            /** @description Process variable that receives the outcome */
            outcomeVariable: string | null;
            /** @description How many officers must take part */
            minimumOfficers: number;
            /** @description Who of the department may take part besides; only where one task is asked for and several must take part */
            colleagues?: {
                /**
                 * Format: uuid
                 * @description Account
                 */
                id: string;
                /** @description Name */
                name: string;
                /** @description Name in English */
                nameEn: string;
            }[];
            /** @description Further fields, as a form-js schema; only where one task is asked for */
            form: {
                [key: string]: unknown;
            } | null;
            /** @description Rows of the list that matter here; only where one task is asked for */
            rows?: components["schemas"]["DisclosureRow"][];
            /** @description Files handed in with forms of the case; only where one task with a file field is asked for */
            files?: components["schemas"]["RowDocument"][];
            /** @description What was filled in so far */
            draft: {
                [key: string]: unknown;
            } | null;
            /** @description Which draft that is; only where one task is asked for */
            keptDraft: {
                /** @description Its number among the drafts of the task, from 1 */
                revision: number;
                /**
                 * Format: date-time
                 * @description When it was kept
                 */
                keptAt: string;
                /** @description Name of whoever kept it */
                keptBy: string;
            } | null;
            /** @description Whether the person may claim it */
            mayClaim: boolean;
            /** @description Whether the person may complete it */
            mayComplete: boolean;
            /** @description What the person may do with it, and why not */
            acts: components["schemas"]["TaskAct"][];
            /** @description Revision */
            revision: number;
        };
        /** @description How much there is in each box, and of which kind in the open ones. */
        InboxCounts: {
            /** @description Claimed by the person */
            mine: number;
            /** @description Open to the person */
            department: number;
            /** @description Open to the person, in a joint review */
            joint: number;
            /** @description Came back to the person */
            returned: number;
            /** @description Claimed by or open to the person, and urged */
            urged: number;
            /** @description Claimed by or open to the person, and due soon or today */
            dueSoon: number;
            /** @description Sent to the person as a copy, not read yet */
            copied: number;
            /** @description Delegated by the person, not given back yet */
            delegated: number;
            /** @description Of those in the box asked for, through the green channel */
            greenChannel: number;
            /** @description Of the open ones in the box asked for, by light */
            byLight: {
                /** @description Overdue */
                RED: number;
                /** @description Due today */
                ORANGE: number;
                /** @description Soon due */
                YELLOW: number;
                /** @description In time */
                GREEN: number;
            };
            /** @description Of the open ones in the box asked for, by procedure */
            byDefinition: {
                /** @description Key of the procedure */
                key: string;
                name: components["schemas"]["Bilingual"];
                /** @description How many */
                count: number;
            }[];
        };
        /** @description A page of tasks with the counts beside it. */
        Inbox: {
            /** @description Tasks */
            items: components["schemas"]["Task"][];
            page: components["schemas"]["PageEnd"];
            /** @description How many there are in all; only when asked for */
            total?: number;
            counts?: components["schemas"]["InboxCounts"];
        };
        /** @description A completed task, its case, and the tasks that follow and that the person may see. */
        CompletedTask: {
            task: components["schemas"]["Task"];
            /** @description The case; null when the person no longer may see it */
            case: components["schemas"]["Case"] | null;
            /** @description Tasks that follow */
            nextTasks: components["schemas"]["Task"][];
        };
        /** @description What became of each task of a batch. */
        BatchClaim: {
            /** @description In the order asked */
            items: {
                /**
                 * Format: uuid
                 * @description Task
                 */
                id: string;
                /** @description Whether it is claimed now */
                claimed: boolean;
                /** @description Why not */
                code: string | null;
                /** @description Why not, in English */
                detail: string | null;
                /** @description Why not, in Chinese */
                detailZh: string | null;
            }[];
        };
        /** @description Somebody who was asked to sign before, beside or after a task 加签, or a further voter. */
        Signer: {
            /**
             * Format: uuid
             * @description Signer
             */
            id: string;
            /** @description Who */
            account: {
                /**
                 * Format: uuid
                 * @description Account
                 */
                id: string;
                /** @description Name */
                name: string;
            };
            /**
             * @description When; VOTE for a further voter
             * @enum {string}
             */
            position: "BEFORE" | "PARALLEL" | "AFTER" | "VOTE";
            /**
             * @description Whether it is, or was, that person’s turn
             * @enum {string}
             */
            state: "PLANNED" | "OPEN" | "COMPLETED" | "REMOVED" | "OVER";
            /** @description Why that person was asked */
            reason: string;
            /** @description Who asked */
            addedBy: {
                /**
                 * Format: uuid
                 * @description Account
                 */
                id: string;
                /** @description Name */
                name: string;
            };
            /**
             * Format: date-time
             * @description When that person was asked
             */
            addedAt: string;
            /** @description The task of the signature; null before it is that person’s turn */
            taskId: string | null;
            /** @description What was said: AGREE or DISAGREE, or the outcome of a vote */
            outcome: string | null;
            /** @description When it was said */
            endedAt: string | null;
        };
        /** @description An earlier task to which a task can be returned 退回. */
        ReturnTarget: {
            /** @description Element in the diagram */
            elementId: string;
            name: components["schemas"]["Bilingual"];
            /** @description Who did it last */
            account: {
                /**
                 * Format: uuid
                 * @description Account
                 */
                id: string;
                /** @description Name */
                name: string;
            } | null;
            /**
             * Format: date-time
             * @description When it was done last
             */
            endedAt: string;
            /** @description What else is under way behind it and will be withdrawn */
            withdraws: {
                /** @description Element */
                elementId: string;
                name: components["schemas"]["Bilingual"];
            }[];
        };
        /** @description What became of each task of a batch; what one is refused for holds up no other. */
        BatchCompletion: {
            /** @description In the order asked */
            items: {
                /**
                 * Format: uuid
                 * @description Task
                 */
                id: string;
                /** @description Whether it is completed now */
                completed: boolean;
                /** @description Tasks that follow */
                nextTaskIds: string[];
                /** @description Why not */
                code: string | null;
                /** @description Why not, in English */
                detail: string | null;
                /** @description Why not, in Chinese */
                detailZh: string | null;
            }[];
            /** @description How many are completed now */
            completed: number;
        };
        /** @description A filter of the inbox that a person keeps under a name. */
        SavedFilter: {
            /**
             * Format: uuid
             * @description Filter
             */
            id: string;
            /** @description Name */
            name: string;
            /** @description What is filtered by, as the address bar of the inbox holds it */
            query: string;
            /**
             * Format: date-time
             * @description When it was saved
             */
            savedAt: string;
        };
        /** @description An officer in service, and whether an act on the task may name that officer. */
        TaskOfficer: {
            /**
             * Format: uuid
             * @description Account
             */
            id: string;
            /** @description Name */
            name: string;
            /** @description Name in Latin letters */
            nameEn: string;
            /** @description Department */
            department: components["schemas"]["DepartmentName"] | null;
            /** @description Whether the officer may be named */
            allowed: boolean;
            /** @description Why not */
            because: components["schemas"]["Bilingual"] | null;
        };
        /** @description Whom an act on a task may name: officers, and for a transfer also the pools of departments. */
        TaskOfficers: {
            /** @description Officers: those who may be named first, then by department and name */
            officers: components["schemas"]["TaskOfficer"][];
            /** @description Departments in whose pool the task may be put; only for a transfer */
            pools: components["schemas"]["DepartmentName"][];
        };
        /** @description The person's own work in a period, each figure with its base. */
        MyFigures: {
            /** @description Both days included */
            period: {
                /**
                 * Format: date
                 * @description First day
                 */
                from: string;
                /**
                 * Format: date
                 * @description Last day
                 */
                to: string;
            };
            /** @description Tasks completed by the person */
            completed: number;
            /** @description Those of them with a limit of their own: the base of the next */
            limited: number;
            /** @description Those of the limited ones that were completed within their limit */
            onTime: number;
            /** @description Half of the completed ones took no longer from coming up to being completed; null for none */
            workingDaysMedian: number | null;
            /** @description Those of the completed ones done in a colleague's place */
            onBehalf: number;
            /** @description Tasks the person returned */
            returnedByMe: number;
            /** @description Tasks that came back to the person after they were completed */
            cameBack: number;
            /** @description By procedure, the most first */
            byDefinition: {
                /** @description Key of the procedure */
                key: string;
                name: components["schemas"]["Bilingual"];
                /** @description Tasks completed by the person */
                completed: number;
                /** @description Those of them with a limit of their own: the base of the next */
                limited: number;
                /** @description Those of the limited ones that were completed within their limit */
                onTime: number;
            }[];
            /** @description By month, the earliest first; months without a task left out */
            byMonth: {
                /** @description Month, YYYY-MM */
                month: string;
                /** @description Tasks completed by the person */
                completed: number;
                /** @description Those of them with a limit of their own: the base of the next */
                limited: number;
                /** @description Those of the limited ones that were completed within their limit */
                onTime: number;
            }[];
        };
        /** @description What somebody said about a case or one of its tasks. */
        Comment: {
            /**
             * Format: uuid
             * @description Comment
             */
            id: string;
            /** @description The task it is about; null for the case as a whole */
            taskId: string | null;
            /** @description Who said it */
            account: {
                /**
                 * Format: uuid
                 * @description Account
                 */
                id: string;
                /** @description Name */
                name: string;
            };
            /** @description Whether the applicant said it */
            isApplicant: boolean;
            /** @description What was said */
            body: string;
            /**
             * @description Who may read it: officers only, or the applicant as well
             * @enum {string}
             */
            audience: "STAFF" | "APPLICANT";
            /**
             * Format: date-time
             * @description When
             */
            writtenAt: string;
        };
        /** @description What became of each open task of an officer who leaves or is away. */
        Reassignment: {
            /** @description The longest open first */
            items: {
                /**
                 * Format: uuid
                 * @description Task
                 */
                taskId: string;
                /** @description Whether somebody else, or the pool, has it now */
                reassigned: boolean;
                /** @description Why not */
                code: string | null;
                /** @description Why not, in English */
                detail: string | null;
                /** @description Why not, in Chinese */
                detailZh: string | null;
            }[];
        };
        /** @description The one-time list (一次性告知书) an applicant was told for one project and one procedure; frozen when issued. */
        Disclosure: {
            /**
             * Format: uuid
             * @description Disclosure
             */
            id: string;
            /** @description Receipt number */
            number: string;
            definition: components["schemas"]["DefinitionName"];
            /** @description Project */
            project: {
                /**
                 * Format: uuid
                 * @description Project
                 */
                id: string;
                /** @description Name */
                name: string;
                /** @description National project code */
                projectCode: string | null;
            };
            /** @description Facts the list rests on */
            facts: {
                [key: string]: unknown;
            };
            /** @description The list */
            rows: components["schemas"]["DisclosureRow"][];
            /** @description Limits of the procedure */
            limits: components["schemas"]["ProcedureLimit"][];
            /**
             * Format: date-time
             * @description When it was issued
             */
            issuedAt: string;
            /**
             * Format: date
             * @description Last day it may be applied with
             */
            validUntil: string;
            /** @description Code by which a printed copy is checked */
            checkCode: string;
            /** @description The case applied for with it; null before */
            caseId: string | null;
            counts: components["schemas"]["RowCounts"];
            /** @description Whether every row the applicant must bring has something under it */
            readyToSubmit: boolean;
            /** @description Rows that still need something */
            missing: string[];
        };
        /** @description A disclosure in a list. */
        DisclosureSummary: {
            /**
             * Format: uuid
             * @description Disclosure
             */
            id: string;
            /** @description Receipt number */
            number: string;
            definition: components["schemas"]["DefinitionName"];
            /**
             * Format: uuid
             * @description Project
             */
            projectId: string;
            /** @description Name of the project */
            projectName: string;
            /**
             * Format: date-time
             * @description When it was issued
             */
            issuedAt: string;
            /**
             * Format: date
             * @description Last day it may be applied with
             */
            validUntil: string;
            /** @description The case applied for with it */
            caseId: string | null;
        };
        /** @description A file on its way (tus 1.0.0): so much of it is here. */
        Upload: {
            /**
             * Format: uuid
             * @description Upload
             */
            id: string;
            /** @description Name of the file */
            fileName: string;
            /** @description Length of the whole file, in bytes */
            length: number;
            /** @description So many bytes are here; the next piece begins there */
            offset: number;
            /**
             * Format: date-time
             * @description When it was begun
             */
            createdAt: string;
            /**
             * Format: date-time
             * @description It is dropped then, unless something comes before
             */
            expiresAt: string;
        };
        /** @description What a look over the list proposes about a row; whoever checks the row decides. */
        PreCheckProposal: {
            /** @description I2 for completeness and files, E1…E6 for what must agree, E7 for what departments share */
            rule: string;
            /** @description Row */
            rowId: string;
            /**
             * @description Reason code it would be sent back with
             * @enum {string}
             */
            reasonCode: "MISSING" | "EXPIRED" | "ILLEGIBLE" | "NOT_SIGNED" | "NOT_SEALED" | "WRONG_FORM" | "WRONG_ISSUER" | "INCONSISTENT" | "OUT_OF_SCOPE" | "NOT_LATEST_VERSION" | "FILE_DAMAGED";
            /** @description Field in which two rows differ */
            field: string | null;
            /** @description The other row */
            with: string | null;
            /** @description File it is about */
            documentId: string | null;
            message: components["schemas"]["Bilingual"];
            /**
             * @description Whose it is to set right
             * @enum {string}
             */
            concerns: "APPLICANT" | "DEPARTMENTS";
        };
        /** @description What a look over the list found, before anybody decides (齐全性预检). */
        PreCheck: {
            /**
             * Format: date-time
             * @description When it was looked over
             */
            checkedAt: string;
            /**
             * Format: date
             * @description The day validity was looked at for
             */
            on: string;
            /** @description Whether nothing is proposed that the applicant could set right */
            clean: boolean;
            /** @description What would be sent back, row by row */
            proposals: components["schemas"]["PreCheckProposal"][];
            /** @description Comparisons that can not be made yet */
            open: {
                /** @description Comparison */
                rule: string;
                /** @description Field */
                field: string;
                /** @description Rows that say nothing of it */
                lacks: string[];
                message: components["schemas"]["Bilingual"];
            }[];
            /** @description Rows departments have yet to share; they hold nobody up */
            pendingShare: string[];
            /** @description What lies under the rows */
            files: {
                /** @description Row */
                rowId: string;
                /** @description Number of files */
                files: number;
                /** @description Number of pages, as far as they can be counted */
                pages: number;
                /** @description Size of all in bytes */
                sizeBytes: number;
            }[];
        };
        /** @description A material of the applicant's earlier lists that fits a row of this one and is valid today. */
        ReusableMaterial: {
            /** @description Row of this list it fits */
            rowId: string;
            /** @description Where it lies */
            from: {
                /**
                 * Format: uuid
                 * @description Earlier disclosure
                 */
                disclosureId: string;
                /** @description Row it lies under there */
                rowId: string;
                /** @description Receipt number of that disclosure */
                number: string;
                /** @description Number of the case it was handed in with */
                caseNumber: string | null;
                /** @description Procedure it was handed in for, in Chinese */
                procedure: string;
            };
            /**
             * @description Verified, or of an application withdrawn before a decision
             * @enum {string}
             */
            standing: "VERIFIED" | "WITHDRAWN";
            /** @description When it was verified */
            checkedAt: string | null;
            /** @description Last day it is valid, where it was stated */
            validUntil: string | null;
            /** @description Files */
            documents: {
                /**
                 * Format: uuid
                 * @description Document
                 */
                id: string;
                /** @description Name of the file */
                fileName: string;
                /** @description Media type */
                mediaType: string;
                /** @description Size in bytes */
                sizeBytes: number;
                /**
                 * Format: date-time
                 * @description When it was handed in
                 */
                createdAt: string;
            }[];
        };
        /** @description What a list asks otherwise than the one told before for the same project and procedure. */
        ListChanges: {
            /** @description The list before; null where this is the first */
            previous: {
                /**
                 * Format: uuid
                 * @description Disclosure
                 */
                id: string;
                /** @description Receipt number */
                number: string;
                /**
                 * Format: date-time
                 * @description When it was issued
                 */
                issuedAt: string;
                /** @description Version of the procedure */
                version: number;
            } | null;
            /** @description Facts that are answered otherwise */
            facts: {
                /** @description Fact */
                name: string;
                question: components["schemas"]["Bilingual"];
                /** @description Answer before; null when there was none */
                before: unknown;
                /** @description Answer now */
                after: unknown;
            }[];
            /** @description Rows that are asked otherwise */
            rows: {
                /** @description Row */
                rowId: string;
                name: components["schemas"]["Bilingual"];
                /**
                 * @description Asked now, not asked any more, or asked otherwise
                 * @enum {string}
                 */
                change: "ADDED" | "REMOVED" | "CHANGED";
                /** @description What it meant before */
                before: ("REQUIRED" | "CONDITIONAL" | "TOLERABLE" | "FORBIDDEN" | "NOT_NEEDED") | null;
                /** @description What it means now */
                after: ("REQUIRED" | "CONDITIONAL" | "TOLERABLE" | "FORBIDDEN" | "NOT_NEEDED") | null;
                /** @description Changed facts it depends on; none where the procedure itself changed */
                facts: string[];
                reason: components["schemas"]["Bilingual"];
            }[];
        };
        /** @description What a printed list must say to be genuine, for whoever holds its number and check code. */
        VerifiedDisclosure: {
            /** @description Receipt number */
            number: string;
            procedure: components["schemas"]["Bilingual"];
            /** @description Version of the procedure */
            version: number;
            /** @description Project */
            projectName: string;
            /**
             * Format: date-time
             * @description When it was issued
             */
            issuedAt: string;
            /**
             * Format: date
             * @description Last day it may be applied with
             */
            validUntil: string;
            /** @description Whether it may still be applied with */
            isValid: boolean;
            /** @description Whether a case was applied for with it */
            isUsed: boolean;
            /** @description SHA-256 of the list as it was frozen */
            hash: string;
            /** @description Whether the list kept is the one that was frozen */
            intact: boolean;
            /** @description The rows of the list */
            rows: {
                /** @description Row */
                id: string;
                name: components["schemas"]["Bilingual"];
                /**
                 * @description What it means
                 * @enum {string}
                 */
                group: "REQUIRED" | "CONDITIONAL" | "TOLERABLE" | "FORBIDDEN" | "NOT_NEEDED";
            }[];
        };
        /** @description A visit (上门交底) at which an enterprise is told its list and the technical requirements before works start. */
        DisclosureVisit: {
            /**
             * Format: uuid
             * @description Visit
             */
            id: string;
            /**
             * Format: uuid
             * @description The list that is told; frozen
             */
            disclosureId: string;
            /** @description Receipt number of the list */
            disclosureNumber: string;
            /** @description Project */
            projectName: string;
            /** @description Enterprise */
            applicantName: string;
            /**
             * @description Where it stands
             * @enum {string}
             */
            state: "PLANNED" | "HELD" | "SIGNED" | "CANCELLED";
            /**
             * Format: date-time
             * @description When it is planned for
             */
            plannedAt: string;
            /** @description Place */
            place: string;
            /** @description Deputy head in charge, who leads in person */
            leader: string;
            /** @description Whether it is held by video, at the wish of the enterprise */
            byVideo: boolean;
            /** @description When it was held */
            heldAt: string | null;
            /** @description Sections and their heads */
            attendees: {
                /**
                 * @description Section
                 * @enum {string}
                 */
                section: "CONSTRUCTION" | "SAFETY" | "QUALITY" | "CIVIL_AIR_DEFENCE" | "FIRE";
                /** @description Head of the section, or the deputy */
                person: string;
                /** @description Whether the section was there */
                present: boolean;
                /** @description Why it was not there, and who stood for it */
                excuse: string | null;
            }[];
            /** @description Sections neither there nor excused; a second part is due */
            missingSections: ("CONSTRUCTION" | "SAFETY" | "QUALITY" | "CIVIL_AIR_DEFENCE" | "FIRE")[];
            /** @description Technical requirements by section */
            requirements: {
                /**
                 * @description Section
                 * @enum {string}
                 */
                section: "CONSTRUCTION" | "SAFETY" | "QUALITY" | "CIVIL_AIR_DEFENCE" | "FIRE";
                /** @description Requirement */
                requirement: string;
            }[];
            /** @description Questions and answers */
            questions: {
                /** @description Question */
                question: string;
                /** @description Answer */
                answer: string;
            }[];
            /** @description Who signed for the enterprise */
            signedBy: string | null;
            /** @description When it was signed */
            signedAt: string | null;
            /** @description The signed disclosure (D24) */
            documentId: string | null;
            /** @description Revision */
            revision: number;
        };
        /** @description A construction project with the facts that decide what it must bring. */
        Project: {
            /**
             * Format: uuid
             * @description Project
             */
            id: string;
            /**
             * Format: uuid
             * @description Applicant
             */
            applicantId: string;
            /** @description Name of the applicant */
            applicantName: string;
            /** @description Name */
            name: string;
            /** @description National project code (GB/T 40058-2021) */
            projectCode: string | null;
            /** @description Address */
            address: string | null;
            /** @description GB/T 2260 code of the region */
            regionCode: string;
            /** @description Facts by name, as the catalogue of facts asks for them */
            facts: {
                [key: string]: unknown;
            };
            /**
             * Format: date-time
             * @description When it was entered
             */
            createdAt: string;
            /** @description Revision */
            revision: number;
        };
        /** @description A role of a person in a department. */
        PersonRole: {
            /** @description Code of the department */
            department: string;
            departmentName: components["schemas"]["Bilingual"];
            /** @description Role code */
            role: string;
            roleName: components["schemas"]["Bilingual"];
        };
        /** @description Whoever is logged in. */
        Person: {
            /**
             * Format: uuid
             * @description Account
             */
            id: string;
            /** @description Login name */
            login: string;
            /** @description Name */
            name: string;
            /** @description Name in Latin letters */
            nameEn: string;
            /** @description The applicant the person acts for; null for staff */
            applicant: {
                /**
                 * Format: uuid
                 * @description Applicant
                 */
                id: string;
                /** @description Name */
                name: string;
                /** @description Unified social credit code */
                uscc: string | null;
            } | null;
            /** @description Roles the person holds, the one the person is known for first */
            roles: components["schemas"]["PersonRole"][];
            /**
             * @description Language the person reads
             * @enum {string}
             */
            language: "zh" | "en";
        };
        /** @description Who is logged in, if anybody, and where. */
        Session: {
            /** @description Null for a visitor */
            person: components["schemas"]["Person"] | null;
            /** @description Whether this service shows demo accounts */
            demo: boolean;
            /** @description The authority */
            region: {
                /** @description GB/T 2260 code */
                code: string;
                /** @description Chinese name */
                name: string;
                /** @description English name */
                nameEn: string;
            };
            /**
             * Format: date-time
             * @description The service's clock
             */
            now: string;
        };
        /** @description An account for trying the service out. */
        DemoAccount: {
            /** @description Login name */
            login: string;
            /** @description Password */
            password: string;
            /** @description Name */
            name: string;
            /** @description Name in Latin letters */
            nameEn: string;
            /** @description Role code */
            role: string;
            roleName: components["schemas"]["Bilingual"];
            /** @description Department; null for applicants */
            departmentName: components["schemas"]["Bilingual"] | null;
        };
        /** @description An API token; the token itself is shown once, when it is made. */
        ApiToken: {
            /**
             * Format: uuid
             * @description Token
             */
            id: string;
            /** @description What it is for */
            name: string;
            /** @description What it may do */
            scopes: string[];
            /**
             * Format: date-time
             * @description When it was made
             */
            createdAt: string;
            /** @description When it ends */
            expiresAt: string | null;
            /** @description The token; only in the answer that makes it */
            token?: string;
        };
        /** @description An authority's unit, or a public utility, that holds tasks. */
        Department: {
            /** @description Code */
            code: string;
            /** @description Chinese name */
            name: string;
            /** @description English name */
            nameEn: string;
            /**
             * @description Kind
             * @enum {string}
             */
            kind: "AUTHORITY" | "PUBLIC_UTILITY" | "PARK_OFFICE" | "SUPERVISION";
            /** @description Region it belongs to */
            regionCode: string;
            /** @description Telephone */
            phone: string | null;
            /** @description Revision */
            revision: number;
        };
        /** @description Somebody who may log in. */
        Account: {
            /**
             * Format: uuid
             * @description Account
             */
            id: string;
            /** @description Login name */
            login: string;
            /** @description Name */
            name: string;
            /** @description Name in Latin letters */
            nameEn: string;
            /** @description False while it is locked */
            active: boolean;
            /** @description The applicant the person acts for; null for staff */
            applicantName: string | null;
            /** @description Roles, the one the person is known for first */
            roles: components["schemas"]["PersonRole"][];
            /** @description Open tasks the person has claimed */
            openTasks: number;
            /** @description Last request of a session that still lives */
            lastSeenAt: string | null;
            /**
             * Format: date-time
             * @description When it was made
             */
            createdAt: string;
            /** @description Revision */
            revision: number;
        };
        /** @description A link by which the person of an account chooses a password, once; shown only in this answer. */
        PasswordLink: {
            /** @description Path and fragment of the page, for the address the service is reached at */
            path: string;
            /**
             * Format: date-time
             * @description When it ends
             */
            expiresAt: string;
        };
        /** @description An account that was just made, with the link its person chooses a password by. */
        NewAccount: {
            account: components["schemas"]["Account"];
            link: components["schemas"]["PasswordLink"];
        };
        /** @description A role staff may hold in a department. */
        RoleSummary: {
            /** @description Code */
            code: string;
            name: components["schemas"]["Bilingual"];
        };
        /** @description What an administrator did to an account, a department or the retention of the record, and who took lists away as files. */
        OperatorAct: {
            /**
             * Format: uuid
             * @description Act
             */
            id: string;
            /**
             * @description What was done
             * @enum {string}
             */
            act: "account-made" | "account-changed" | "account-locked" | "account-unlocked" | "password-link-made" | "department-written" | "region-added" | "region-changed" | "region-closed" | "region-opened" | "list-exported" | "events-detached" | "retention-set" | "retention-dropped" | "legal-hold-placed" | "legal-hold-lifted" | "destruction-proposed" | "destruction-approved" | "destruction-dropped" | "destruction-stopped" | "destruction-resumed" | "cases-destroyed";
            /** @description Login name or code of a department or region it was done to, list that was taken away as a file, detached table, procedure, case number, or list of destruction */
            subject: string;
            /** @description What it became */
            data: {
                [key: string]: unknown;
            };
            /** @description By whom */
            actorName: string;
            /**
             * Format: date-time
             * @description When
             */
            doneAt: string;
        };
        /** @description A division of the country 行政区划 the authority works for: projects lie in one, departments belong to one. */
        Region: {
            /** @description GB/T 2260 code */
            code: string;
            /** @description Chinese name */
            name: string;
            /** @description English name; empty where there is none */
            nameEn: string;
            /** @description Whether it is the authority's own */
            own: boolean;
            /** @description Departments that belong to it */
            departments: number;
            /** @description Cases of projects in it that have not ended */
            runningCases: number;
            /** @description Since when nothing new begins there; null while it is open */
            closedAt: string | null;
            /** @description Revision */
            revision: number;
        };
        /** @description A substitution (替岗): for some days one officer acts in another's roles of one department, on record for that other. */
        Substitute: {
            /**
             * Format: uuid
             * @description Substitution
             */
            id: string;
            department: components["schemas"]["DepartmentName"];
            /** @description The officer whose place is taken */
            principal: {
                /**
                 * Format: uuid
                 * @description Account
                 */
                id: string;
                /** @description Name */
                name: string;
            };
            /** @description Who takes it */
            substitute: {
                /**
                 * Format: uuid
                 * @description Account
                 */
                id: string;
                /** @description Name */
                name: string;
            };
            /**
             * @description AB is the standing partner of an A/B post; TEMPORARY any other deputy
             * @enum {string}
             */
            kind: "AB" | "TEMPORARY";
            /**
             * Format: date
             * @description First day
             */
            from: string;
            /**
             * Format: date
             * @description Last day
             */
            until: string;
            /** @description Procedures it is for; empty for all */
            definitionKeys: string[];
            /** @description Why */
            reason: string;
            /** @description Who named the substitute */
            grantedBy: {
                /**
                 * Format: uuid
                 * @description Account
                 */
                id: string;
                /** @description Name */
                name: string;
            };
            /**
             * Format: date-time
             * @description When
             */
            grantedAt: string;
            /** @description When it was ended before its last day */
            endedAt: string | null;
        };
        /** @description An officer in service with the departments the officer belongs to. */
        Officer: {
            /**
             * Format: uuid
             * @description Account
             */
            id: string;
            /** @description Name */
            name: string;
            /** @description Name in Latin letters */
            nameEn: string;
            /** @description Departments */
            departments: components["schemas"]["DepartmentName"][];
        };
        /** @description An officer with an interest in a case who takes no further part in it (回避). */
        Recusal: {
            /**
             * Format: uuid
             * @description Recusal
             */
            id: string;
            /** @description Who is recused */
            officer: {
                /**
                 * Format: uuid
                 * @description Account
                 */
                id: string;
                /** @description Name */
                name: string;
            };
            /**
             * @description Declared by the officer, or ordered by the head of the department
             * @enum {string}
             */
            kind: "DECLARED" | "ORDERED";
            /** @description Why */
            reason: string;
            /** @description Law it rests on */
            legalBasis: string;
            /** @description Who declared or ordered it */
            decidedBy: {
                /**
                 * Format: uuid
                 * @description Account
                 */
                id: string;
                /** @description Name */
                name: string;
            };
            /**
             * Format: date-time
             * @description When
             */
            decidedAt: string;
        };
        /** @description An act on a case and whether the person may do it now. */
        CaseAct: {
            /**
             * @description The act; END_SUSPENSION stands for making a standstill longer as well
             * @enum {string}
             */
            act: "COMMENT" | "URGE" | "SUSPEND" | "EXTEND" | "END_SUSPENSION" | "EXPLAIN_DELAY" | "LATE_OPINION" | "RECUSE" | "ORDER_RECUSAL" | "REVOKE" | "OPEN_GREEN_CHANNEL" | "CLOSE_GREEN_CHANNEL" | "HOLD" | "LET_GO";
            /** @description Whether it may be done */
            allowed: boolean;
            /** @description Why not, as a stable code; docs/problem-codes.md lists them */
            code: string | null;
            /** @description Why not */
            because: components["schemas"]["Bilingual"] | null;
            /** @description Law the answer rests on */
            legalBasis: string | null;
        };
        /** @description What an officer may do with a case beside its tasks, and what the acts are about. */
        CaseActs: {
            /** @description Acts */
            acts: components["schemas"]["CaseAct"][];
            /** @description Whether the work on the case is held by the operator of the service */
            held: boolean;
            /** @description Limits that were broken and not explained yet */
            overdueKinds: ("PROMISED" | "STATUTORY")[];
            /** @description Matters in which the person's department was silent, by their codes */
            deemedItems: string[];
            /** @description The joint application it came with; null when it came alone */
            applicationId: string | null;
        };
        /** @description Why a case goes through the green channel (绿色通道), since when and by whom. */
        GreenChannel: {
            /**
             * @description A listed project, a service card, or a listed enterprise
             * @enum {string}
             */
            ground: "KEY_PROJECT" | "SERVICE_CARD" | "LISTED_ENTERPRISE";
            /** @description Why, as the card, the list or the notice has it */
            reason: string;
            /** @description Who decided it */
            openedBy: {
                /**
                 * Format: uuid
                 * @description Account
                 */
                id: string;
                /** @description Name */
                name: string;
            };
            /**
             * Format: date-time
             * @description Since when
             */
            openedAt: string;
        };
        /** @description What a region has settled for the intake of a procedure where the law leaves it open. */
        IntakeRule: {
            /** @description Key of the procedure */
            definitionKey: string;
            /** @description GB/T 2260 code of the region */
            regionCode: string;
            /** @description Working days an applicant has to correct */
            correctionWorkingDays: number;
            /** @description Working days after which the applicant is reminded */
            reminderWorkingDays: number;
            /** @description Whether nothing is accepted without a national project code */
            projectCodeRequired: boolean;
            /** @description Local rule it rests on */
            legalBasis: string;
            /**
             * Format: date-time
             * @description When it was settled
             */
            decidedAt: string;
            /** @description Revision */
            revision: number;
        };
        /** @description A yellow or red card: the recorded fact that a department was late or acted against the rules. */
        SupervisionCard: {
            /**
             * Format: uuid
             * @description Card
             */
            id: string;
            /** @description Number */
            number: string;
            /**
             * @description Level
             * @enum {string}
             */
            level: "YELLOW" | "RED";
            /** @description Reason code, as STEP_OVERDUE */
            reason: string;
            /**
             * Format: uuid
             * @description Case
             */
            caseId: string;
            /** @description Case number */
            caseNumber: string;
            /** @description Step it is about */
            elementId: string | null;
            department: components["schemas"]["DepartmentName"];
            /**
             * Format: date-time
             * @description When the fact occurred
             */
            occurredAt: string;
            /** @description When the department answered */
            answeredAt: string | null;
            /** @description What it answered */
            answer: string | null;
        };
        /** @description An order: assignment (交办), reminder (催办) or supervision (督办). */
        SupervisionOrder: {
            /**
             * Format: uuid
             * @description Order
             */
            id: string;
            /** @description Number */
            number: string;
            /**
             * @description Kind
             * @enum {string}
             */
            kind: "ASSIGNMENT" | "REMINDER" | "SUPERVISION";
            /** @description What it is about */
            category: string | null;
            /**
             * Format: uuid
             * @description Case
             */
            caseId: string;
            /** @description Case number */
            caseNumber: string;
            department: components["schemas"]["DepartmentName"];
            /** @description What is required */
            requirement: string;
            /**
             * Format: date-time
             * @description When it was issued
             */
            issuedAt: string;
            /**
             * Format: date
             * @description Due day
             */
            dueOn: string;
            /** @description Deadline of the matter outside */
            externalDeadlineOn: string | null;
            /** @description True when it falls due too late for the deadline outside */
            flagged: boolean;
            /** @description The written order */
            documentId: string | null;
            /** @description When it was closed */
            closedAt: string | null;
            /** @description What was reported back */
            result: string | null;
        };
        /** @description A share with its base, so that nobody has to ask of what. */
        Share: {
            /** @description How many */
            n: number;
            /** @description Out of how many */
            d: number;
            /** @description n ÷ d; null when d is 0 */
            rate: number | null;
        };
        /** @description The figures of a period, counted from the record, never entered by hand. */
        SupervisionSummary: {
            /** @description Period */
            period: {
                /**
                 * Format: date
                 * @description First day
                 */
                from: string;
                /**
                 * Format: date
                 * @description Last day
                 */
                to: string;
            };
            /** @description Cases accepted in the period (受理数) */
            accepted: number;
            /** @description Cases decided or ended in the period (办结数) */
            closed: number;
            closedRateCohort: components["schemas"]["Share"];
            closedRateFlow: components["schemas"]["Share"];
            immediateClosed: components["schemas"]["Share"];
            early: components["schemas"]["Share"];
            onTime: components["schemas"]["Share"];
            overdue: components["schemas"]["Share"];
            statutoryOverdue: components["schemas"]["Share"];
            firstPass: components["schemas"]["Share"];
            visitsPerApplication: components["schemas"]["Share"];
            badRatings: components["schemas"]["Share"];
            badRatingsAnsweredInTime: components["schemas"]["Share"];
            /** @description Cases accepted by law because nobody answered in time */
            deemedAccepted: number;
            /** @description Median of working days in the hands of departments */
            governmentWorkingDaysMedian: number | null;
            /** @description Median of working days in the hands of applicants */
            applicantWorkingDaysMedian: number | null;
            /** @description Median of calendar days from receipt to decision */
            elapsedDaysMedian: number | null;
            lightsNow: components["schemas"]["LightCounts"];
            /** @description Cards of the period */
            cards: {
                /** @description Yellow */
                YELLOW: number;
                /** @description Red */
                RED: number;
            };
            /** @description By lead department */
            byDepartment: {
                /** @description Code */
                code: string;
                /** @description Chinese name */
                name: string;
                /** @description English name */
                nameEn: string;
                /** @description Accepted */
                accepted: number;
                /** @description Closed */
                closed: number;
                /** @description Decided before the promised day */
                early: number;
                /** @description Decided in time */
                onTime: number;
                /** @description Decided late */
                overdue: number;
                lights: components["schemas"]["LightCounts"];
            }[];
            /** @description By month */
            byMonth: {
                /** @description YYYY-MM */
                month: string;
                /** @description Accepted */
                accepted: number;
                /** @description Closed */
                closed: number;
            }[];
        };
        /** @description The days decided cases took by version of their procedure, each compared with the version before. */
        VersionComparison: {
            /** @description Procedure */
            key: string;
            /** @description Versions with decided cases, the oldest first */
            versions: {
                /**
                 * Format: uuid
                 * @description Version
                 */
                definitionId: string;
                /** @description Number of the version */
                version: number;
                /**
                 * Format: date-time
                 * @description When it came into service
                 */
                deployedAt: string;
                /** @description What its publisher said */
                note: string | null;
                /** @description Cases decided */
                decided: number;
                /** @description Median of working days in the hands of departments */
                governmentWorkingDaysMedian: number | null;
                /** @description Median of working days in the hands of applicants */
                applicantWorkingDaysMedian: number | null;
                /** @description Median of calendar days from receipt to decision */
                elapsedDaysMedian: number | null;
                /** @description By how much fewer government days than the version before took, of those */
                governmentReduction: components["schemas"]["Share"] | null;
                /** @description By how much fewer calendar days than the version before took, of those */
                elapsedReduction: components["schemas"]["Share"] | null;
            }[];
        };
        /** @description What an applicant says about one act of service (好差评), and the answer a bad one gets. */
        Rating: {
            /**
             * Format: uuid
             * @description Rating
             */
            id: string;
            /**
             * Format: uuid
             * @description Case
             */
            caseId: string;
            /** @description Case number */
            caseNumber: string;
            /**
             * @description What was rated: receipt and check, correction, result
             * @enum {string}
             */
            act: "INTAKE" | "CORRECTION" | "RESULT";
            department: components["schemas"]["DepartmentName"];
            /** @description 5 very satisfied 非常满意, 4 satisfied, 3 basically, 2 dissatisfied, 1 very dissatisfied */
            level: number;
            /** @description In own words */
            comment: string | null;
            /**
             * Format: date-time
             * @description When
             */
            ratedAt: string;
            /** @description Until when a bad one is answered; null for the others */
            answerDueOn: string | null;
            /** @description Until when what it names is put right */
            rectifyDueOn: string | null;
            /** @description True when the answer is late */
            overdue: boolean;
            /** @description Whether it is as it was said; null before the answer */
            substantiated: boolean | null;
            /** @description The answer */
            answer: string | null;
            /** @description When it was answered */
            answeredAt: string | null;
            /** @description What the applicant said after the answer */
            levelAfter: number | null;
            /** @description In own words */
            commentAfter: string | null;
        };
        /** @description What was rated in a case, and what still may be. */
        CaseRatings: {
            /** @description Ratings */
            items: components["schemas"]["Rating"][];
            /** @description Acts that happened and were not rated yet */
            open: ("INTAKE" | "CORRECTION" | "RESULT")[];
        };
        /** @description A complaint as the complaint office sees it, and nobody else. */
        Complaint: {
            /** @description Number */
            number: string;
            /**
             * @description What it is about
             * @enum {string}
             */
            kind: "UNLAWFUL_MATERIAL" | "DELAY" | "SHIRKING" | "SERVICE_ATTITUDE" | "FEE" | "INTERMEDIARY" | "OTHER";
            /**
             * @description Where it stands
             * @enum {string}
             */
            state: "FILED" | "ACCEPTED" | "NOT_ACCEPTED" | "ANSWERED" | "MERGED";
            /**
             * Format: date-time
             * @description When it was filed
             */
            filedAt: string;
            /**
             * Format: date
             * @description Until when it is said whether it is taken up
             */
            acceptDueOn: string;
            /** @description Why it is not taken up, and where to turn */
            decisionReason: string | null;
            /** @description Until when it is answered; null before it is taken up */
            answerDueOn: string | null;
            /** @description Whether it is as it was said; null before the answer */
            substantiated: boolean | null;
            /** @description The answer */
            answer: string | null;
            /** @description When it was answered */
            answeredAt: string | null;
            /** @description Number of the complaint it was merged into; what stands here is said of that one */
            mergedInto: string | null;
            /**
             * Format: uuid
             * @description Complaint
             */
            id: string;
            /** @description What happened */
            body: string;
            /** @description Department it is about */
            department: components["schemas"]["DepartmentName"] | null;
            /** @description Procedure it is about */
            definitionKey: string | null;
            /** @description Row that must not be asked for */
            rowId: string | null;
            /** @description Case it is about */
            caseNumber: string | null;
            /** @description Who complains; null when anonymous */
            complainant: string | null;
            /** @description How to reach the complainant */
            contact: string | null;
            /** @description Until when whoever complained is called back; null where nobody can be */
            callbackDueOn: string | null;
            /** @description When that was */
            calledBackAt: string | null;
            /** @description Whether whoever complained is content with the answer */
            satisfied: boolean | null;
            /** @description What was said then */
            callbackRemark: string | null;
            /** @description When it was taken up once more */
            reopenedAt: string | null;
            /** @description Numbers of other complaints of the last 90 days about the same case, or the same row */
            repeats: string[];
            /** @description True when the next step is late */
            overdue: boolean;
        };
        /** @description Where a complaint stands, as whoever complained sees it. */
        ComplaintStanding: {
            /** @description Number */
            number: string;
            /**
             * @description What it is about
             * @enum {string}
             */
            kind: "UNLAWFUL_MATERIAL" | "DELAY" | "SHIRKING" | "SERVICE_ATTITUDE" | "FEE" | "INTERMEDIARY" | "OTHER";
            /**
             * @description Where it stands
             * @enum {string}
             */
            state: "FILED" | "ACCEPTED" | "NOT_ACCEPTED" | "ANSWERED" | "MERGED";
            /**
             * Format: date-time
             * @description When it was filed
             */
            filedAt: string;
            /**
             * Format: date
             * @description Until when it is said whether it is taken up
             */
            acceptDueOn: string;
            /** @description Why it is not taken up, and where to turn */
            decisionReason: string | null;
            /** @description Until when it is answered; null before it is taken up */
            answerDueOn: string | null;
            /** @description Whether it is as it was said; null before the answer */
            substantiated: boolean | null;
            /** @description The answer */
            answer: string | null;
            /** @description When it was answered */
            answeredAt: string | null;
            /** @description Number of the complaint it was merged into; what stands here is said of that one */
            mergedInto: string | null;
        };
        /** @description The receipt of a complaint: by number and code it is followed without logging in. */
        ComplaintReceipt: {
            /** @description Number */
            number: string;
            /** @description Code */
            queryCode: string;
            /**
             * Format: date
             * @description Until when it is said whether it is taken up
             */
            acceptDueOn: string;
        };
        /** @description Work that failed while nobody waited; it stays until an operator resolves it. */
        Incident: {
            /**
             * Format: uuid
             * @description Incident
             */
            id: string;
            /**
             * Format: uuid
             * @description Case
             */
            caseId: string;
            /** @description Case number */
            caseNumber: string;
            /**
             * Format: uuid
             * @description Process instance
             */
            instanceId: string;
            /** @description Its process */
            definitionKey: string;
            /**
             * @description What failed: an element of the diagram, a timer that was due, or an act the service had planned
             * @enum {string}
             */
            work: "element" | "timer" | "job";
            /** @description Element of the diagram */
            elementId: string;
            /** @description Code */
            code: string;
            /** @description What went wrong */
            message: string;
            /**
             * Format: date-time
             * @description When
             */
            raisedAt: string;
            /** @description When it was resolved */
            resolvedAt: string | null;
        };
        /** @description What became of one incident that was tried again. */
        IncidentOutcome: {
            /**
             * Format: uuid
             * @description Incident
             */
            incidentId: string;
            /**
             * @description Whether its work is done, failed again (a new incident is open, or this one still is), or was not tried
             * @enum {string}
             */
            outcome: "RESOLVED" | "FAILED_AGAIN" | "REFUSED";
            /** @description Code of the refusal */
            code: string | null;
            /** @description What went wrong */
            message: string | null;
        };
        /** @description Work beside a person: an external worker's, or an act the service planned for later. */
        Job: {
            /**
             * Format: uuid
             * @description Job
             */
            id: string;
            /** @description Case */
            caseId: string | null;
            /** @description Case number */
            caseNumber: string | null;
            /** @description Element of the diagram */
            elementId: string | null;
            /** @description What is to be done */
            topic: string;
            /** @description True for a worker’s job, false for an act of the service */
            worker: boolean;
            /**
             * @description OPEN waits, LOCKED is being done, STUCK is overdue or its worker’s lock ran out, FAILED has no retries left
             * @enum {string}
             */
            state: "OPEN" | "LOCKED" | "STUCK" | "FAILED" | "DONE" | "CANCELLED";
            /**
             * Format: date-time
             * @description When
             */
            dueAt: string;
            /** @description Retries left */
            retriesLeft: number;
            /** @description Worker that has or had it */
            lockedBy: string | null;
            /** @description Until when */
            lockedUntil: string | null;
            /** @description What went wrong last */
            lastError: string | null;
            /**
             * Format: date-time
             * @description When
             */
            createdAt: string;
        };
        /** @description How the service stands this moment. */
        Health: {
            /**
             * Format: date-time
             * @description The service's clock
             */
            now: string;
            /** @description Version of Node.js */
            node: string;
            /** @description Version of PostgreSQL */
            postgres: string;
            /** @description Newest migration of the database */
            migration: string | null;
            /** @description Newest migration this program knows; another than that of the database while replicas of two versions run */
            ownMigration: string | null;
            /** @description Processes of the service that are connected to the database, this one among them */
            replicas: number;
            /** @description By how many milliseconds the database's clock is ahead of this machine's; negative when it is behind */
            databaseAheadMs: number;
            /** @description Room left on the disk of the files, in bytes */
            filesFreeBytes: number;
            /** @description Size of that disk, in bytes */
            filesTotalBytes: number;
            /** @description Size of the database in bytes */
            databaseBytes: number;
            /** @description When PostgreSQL archived its log last; null where it archives none. Dumps leave no trace in a database */
            lastArchivedAt: string | null;
            /** @description Since when the longest overdue timer waits; null when none is overdue */
            longestDueAt: string | null;
            /** @description What waits */
            queues: {
                /** @description Timers that are due */
                timersDue: number;
                /** @description Jobs that are due */
                jobsDue: number;
                /** @description Jobs without retries left */
                jobsFailed: number;
                /** @description Open incidents */
                incidentsOpen: number;
                /** @description Deliveries of webhooks on their way */
                deliveriesPending: number;
                /** @description Deliveries given up and still kept */
                deliveriesFailed: number;
                /** @description Batches under way */
                batchesRunning: number;
            };
        };
        /** @description Where a case stands: one token of one of its process instances. */
        StandingToken: {
            /**
             * Format: uuid
             * @description Process instance
             */
            instanceId: string;
            /** @description Its process */
            definitionKey: string;
            /** @description Token; what `cancel` of a modification names */
            token: string;
            /** @description Element of the diagram it stands at */
            elementId: string;
            /** @description What it waits for: task, job, call, event, body, instances, join, data, reset, compensation, incident */
            wait: string;
            /** @description Scope of its instance; what `scope` of a start names */
            scope: string;
        };
        /** @description What a repair by hand came to, or would come to. */
        ModifiedCase: {
            /** @description Whether nothing was put on record */
            dryRun: boolean;
            /** @description Tokens that are gone */
            withdrawn: components["schemas"]["StandingToken"][];
            /** @description Tokens that were not there before, at their next standstill */
            created: components["schemas"]["StandingToken"][];
            /** @description Whether the case has ended by it */
            ended: boolean;
        };
        /** @description How running instances of one version of a process go on with another. */
        MigrationPlan: {
            /**
             * Format: uuid
             * @description Plan
             */
            id: string;
            /** @description Process */
            key: string;
            /**
             * Format: uuid
             * @description The version instances run on
             */
            fromDefinitionId: string;
            /** @description Its number */
            fromVersion: number;
            /**
             * Format: uuid
             * @description The version they go on with
             */
            toDefinitionId: string;
            /** @description Its number */
            toVersion: number;
            /** @description How instances are moved */
            plan: {
                /** @description Element of the new version by element of the old one */
                elements?: {
                    [key: string]: string;
                };
                /** @description Flow of the new version by flow of the old one, for tokens that wait at a join */
                flows?: {
                    [key: string]: string;
                };
                /** @description By element of the new version; timers keep their moment when nothing is said */
                timers?: {
                    [key: string]: "keep" | "rearm";
                };
            };
            /** @description What the plan leaves open; it matters only where a token stands */
            findings: {
                /** @description Element */
                elementId: string;
                /**
                 * @description Nothing stands for it, or something of another kind or loop; or the plan names what is not there
                 * @enum {string}
                 */
                code: "element-missing" | "kind-differs" | "loop-differs" | "source-unknown" | "target-unknown";
            }[];
            /** @description Revision */
            revision: number;
            /**
             * Format: date-time
             * @description When
             */
            createdAt: string;
        };
        /** @description A migration plan in a list. */
        PlanSummary: {
            /**
             * Format: uuid
             * @description Plan
             */
            id: string;
            /** @description Process */
            key: string;
            /** @description Number of the version instances run on */
            fromVersion: number;
            /** @description Number of the version they go on with */
            toVersion: number;
            /** @description How often cases were moved between these two versions */
            executions: number;
            /** @description Who made it */
            createdBy: string;
            /**
             * Format: date-time
             * @description When
             */
            createdAt: string;
        };
        /** @description What a migration plan would do to the instances that run now. */
        PlanPreview: {
            /** @description Cases it concerns */
            cases: number;
            /** @description Cases that can be moved */
            movable: number;
            /** @description Where tokens stand */
            elements: {
                /** @description Element of the old version */
                elementId: string;
                /** @description What stands for it in the new one */
                target: string | null;
                /** @description Tokens that stand there */
                tokens: number;
                /** @description How many of them can not be moved */
                obstacles: number;
            }[];
            /** @description Cases that can not be moved, the first 200 */
            blocked: {
                /**
                 * Format: uuid
                 * @description Case
                 */
                caseId: string;
                /** @description Case number */
                caseNumber: string;
                /** @description Each obstacle */
                obstacles: {
                    /** @description Token; null for what was done and could be compensated */
                    token: string | null;
                    /** @description Element */
                    elementId: string;
                    /** @description Why it can not be moved */
                    code: string;
                }[];
            }[];
        };
        /** @description An act on many cases, done one after the other in the background. */
        Batch: {
            /**
             * Format: uuid
             * @description Batch
             */
            id: string;
            /**
             * @description What is done
             * @enum {string}
             */
            kind: "MIGRATION";
            /**
             * @description Where it stands
             * @enum {string}
             */
            state: "RUNNING" | "STOPPED" | "DONE";
            /** @description Why */
            reason: string;
            /** @description Process the cases run on */
            definitionKey: string;
            /** @description Version they come from */
            fromVersion: number;
            /** @description Version they go to */
            toVersion: number;
            /** @description Cases in all */
            total: number;
            /** @description Cases still to be done */
            waiting: number;
            /** @description Cases done */
            done: number;
            /** @description Cases that could not be done and are as they were */
            failed: number;
            /**
             * Format: date-time
             * @description When
             */
            createdAt: string;
            /** @description When it was over */
            endedAt: string | null;
        };
        /** @description One case of a batch and what became of it. */
        BatchItem: {
            /**
             * Format: uuid
             * @description Case
             */
            caseId: string;
            /** @description Case number */
            caseNumber: string;
            /**
             * @description What became of it
             * @enum {string}
             */
            state: "WAITING" | "DONE" | "FAILED";
            /** @description Why it failed */
            code: string | null;
            /** @description What exactly was in the way */
            message: string | null;
            /** @description When */
            doneAt: string | null;
        };
        /** @description What the verification of a page of cases found. */
        AuditFindings: {
            /** @description Cases of the period in all */
            total: number;
            /** @description Cases of this page */
            cases: number;
            /** @description Their events that were verified: those of detached months are not among them */
            events: number;
            /** @description Cases whose record is not as it was written */
            broken: {
                /**
                 * Format: uuid
                 * @description Case
                 */
                caseId: string;
                /** @description Case number */
                caseNumber: string;
                /** @description Number of the first event that was changed, is missing or was added */
                sequence: number;
            }[];
            /** @description Cases that were destroyed from approved lists, whose events are gone: told with the first page, 0 with others */
            destroyed: number;
            /** @description Destructions that are not as they were put on record; with the first page */
            brokenDestructions: {
                /** @description Number of the list of destruction, or of the certificate that is missing */
                number: string;
                /**
                 * @description LIST_CHANGED; CERTIFICATE_CHANGED; CERTIFICATE_MISSING; REMAINS_CHANGED: what is left of a case is not what the list says; CAME_BACK: a destroyed case or events of it are in the database again, as from an old backup
                 * @enum {string}
                 */
                why: "LIST_CHANGED" | "CERTIFICATE_CHANGED" | "CERTIFICATE_MISSING" | "REMAINS_CHANGED" | "CAME_BACK";
            }[];
            page: components["schemas"]["PageEnd"];
        };
        /** @description An event on record, of any case of the authority. */
        FoundEvent: {
            /**
             * Format: uuid
             * @description Event
             */
            id: string;
            /**
             * Format: uuid
             * @description Case
             */
            caseId: string;
            /** @description Case number */
            caseNumber: string;
            /** @description Its number in the record of the case */
            sequence: number;
            /** @description What happened */
            type: string;
            /**
             * Format: date-time
             * @description When it took effect
             */
            occurredAt: string;
            /**
             * Format: date-time
             * @description When it was put on record
             */
            recordedAt: string;
            /** @description Who did it; null for the service */
            actorName: string | null;
            /** @description For which department */
            departmentName: string | null;
            /** @description In English */
            departmentNameEn: string | null;
            /** @description Element of the diagram */
            elementId: string | null;
            /** @description Particulars */
            data: {
                [key: string]: unknown;
            };
            /** @description Hash that chains it to the one before */
            hash: string;
        };
        /** @description A month of the record that is older than the retention, and whether it may leave. */
        RetainedMonth: {
            /** @description What its table is called once detached, e.g. events_2026_12 */
            table: string;
            /**
             * Format: date-time
             * @description Its first moment
             */
            from: string;
            /**
             * Format: date-time
             * @description The first moment after it
             */
            until: string;
            /** @description Its events */
            events: number;
            /** @description Cases with events in it */
            cases: number;
            /**
             * @description DUE in a dry run: it would be detached
             * @enum {string}
             */
            state: "DUE" | "DETACHED" | "KEPT";
            /** @description What keeps it */
            reasons: {
                /**
                 * @description RUNNING, HELD; ENDED_LATELY: not so long ago; EARLIER_EVENTS: older ones of the case are still attached; OTHER_TENANT; RECORD_BROKEN: not as it was written; BUSY: try again
                 * @enum {string}
                 */
                why: "RUNNING" | "ENDED_LATELY" | "HELD" | "EARLIER_EVENTS" | "OTHER_TENANT" | "RECORD_BROKEN" | "BUSY";
                /** @description How many cases */
                cases: number;
            }[];
        };
        /** @description How long the cases of a procedure are kept after their end, and for how many that is over. */
        ProcedureRetention: {
            /** @description Procedure */
            procedureKey: string;
            /** @description Years after the end of a case; null keeps it for ever */
            years: number | null;
            /** @description The rule or schedule of retention; null where the general setting holds */
            basis: string | null;
            /** @description Who set it */
            setByName: string | null;
            /** @description When */
            setAt: string | null;
            /** @description Revision of the rule; 0 where there is none */
            revision: number;
            /** @description Cases that ended */
            ended: number;
            /** @description Of them, those whose retention is over and that nothing keeps */
            expired: number;
            /** @description Of them, those whose retention is over, but that are held, on legal hold, or still have work, a complaint, rating or order open; and those of a joint application another case of which has to stay */
            keptBack: number;
        };
        /** @description A case whose retention is over and that nothing keeps. */
        ExpiredCase: {
            /**
             * Format: uuid
             * @description Case
             */
            id: string;
            /** @description Case number */
            number: string;
            /** @description Procedure */
            procedureKey: string;
            /**
             * Format: date-time
             * @description When it ended
             */
            endedAt: string;
            /** @description Years it was to be kept */
            years: number;
            /**
             * Format: date-time
             * @description When they were over
             */
            expiredAt: string;
        };
        /** @description How many rows of a table. */
        TableRows: {
            /** @description Table of the database */
            table: string;
            /** @description Rows */
            rows: number;
        };
        /** @description That cases were destroyed, by whom and when: what the authority keeps for ever. */
        DestructionCertificate: {
            /** @description Certificates are numbered without gaps */
            number: number;
            /** @description SHA-256 of the list that was approved */
            listHash: string;
            /** @description SHA-256 of what became of each case */
            resultHash: string;
            /** @description Cases that were destroyed */
            destroyed: number;
            /** @description Cases that were kept after all */
            kept: number;
            /** @description Cases that could not be destroyed and are as they were */
            failed: number;
            /** @description Rows that were erased, by table */
            rowsErased: components["schemas"]["TableRows"][];
            /** @description Files that were removed from the disk */
            filesRemoved: number;
            /** @description Files that stay, because a document of another case is the same */
            filesNeeded: number;
            /** @description Who proposed it */
            proposedByName: string;
            /**
             * Format: date-time
             * @description When
             */
            proposedAt: string;
            /** @description Who approved it */
            approvedByName: string;
            /**
             * Format: date-time
             * @description When
             */
            approvedAt: string;
            /**
             * Format: date-time
             * @description When it was done
             */
            endedAt: string;
            /** @description Hash of the certificate before; empty for the first */
            previousHash: string;
            /** @description SHA-256 of the certificate before and this one */
            hash: string;
        };
        /** @description A list of cases to be destroyed 销毁清册, and how far it has come. */
        Destruction: {
            /**
             * Format: uuid
             * @description Destruction
             */
            id: string;
            /** @description Its number, e.g. XH-2037-00001 */
            number: string;
            /**
             * @description PROPOSED waits for another administrator; RUNNING goes on in the background
             * @enum {string}
             */
            state: "PROPOSED" | "DROPPED" | "RUNNING" | "STOPPED" | "DONE";
            /** @description Why */
            reason: string;
            /** @description SHA-256 of the list */
            listHash: string;
            /**
             * Format: uuid
             * @description Who proposed it
             */
            proposedById: string;
            /** @description Name */
            proposedByName: string;
            /**
             * Format: date-time
             * @description When
             */
            proposedAt: string;
            /** @description Who approved or dropped it */
            decidedByName: string | null;
            /** @description When */
            decidedAt: string | null;
            /** @description What was said to it */
            decidedReason: string | null;
            /** @description When it was done */
            endedAt: string | null;
            /** @description Cases on the list */
            total: number;
            /** @description Cases still to be done */
            waiting: number;
            /** @description Cases destroyed */
            destroyed: number;
            /** @description Cases kept after all */
            kept: number;
            /** @description Cases that could not be destroyed and are as they were */
            failed: number;
            /** @description Files of destroyed cases still to be looked at */
            filesWaiting: number;
            /** @description Rows the cases had when the list was made, by table */
            rowsFound: components["schemas"]["TableRows"][];
            /** @description Once it is done */
            certificate: components["schemas"]["DestructionCertificate"] | null;
        };
        /** @description One case of a list of destruction and what became of it. */
        DestructionItem: {
            /** @description Its place in the list */
            position: number;
            /**
             * Format: uuid
             * @description Case
             */
            caseId: string;
            /** @description Case number */
            caseNumber: string;
            /** @description Procedure */
            procedureKey: string;
            /**
             * Format: uuid
             * @description Its joint application, else the case itself: what has the same one goes together or not at all
             */
            unitId: string;
            /**
             * Format: date-time
             * @description When it ended
             */
            endedAt: string;
            /** @description Years it was to be kept */
            years: number;
            /** @description The rule that says so; null where the general setting does */
            basis: string | null;
            /**
             * Format: date-time
             * @description When they were over
             */
            expiredAt: string;
            /** @description Documents in it */
            documents: number;
            /**
             * @description What became of it
             * @enum {string}
             */
            state: "WAITING" | "DESTROYED" | "KEPT" | "FAILED";
            /** @description Why it was kept (legal-hold, still-open, retention-runs, record-changed, record-broken, sibling-kept, gone) or failed. record-changed: something happened in it since the list was made */
            code: string | null;
            /** @description What exactly was in the way */
            message: string | null;
            /** @description When */
            doneAt: string | null;
        };
        /** @description What is left of a case that was destroyed: nothing of it is personal. */
        DestroyedCase: {
            /**
             * Format: uuid
             * @description Case
             */
            caseId: string;
            /** @description Case number */
            number: string;
            /** @description Procedure */
            procedureKey: string;
            /**
             * @description How it ended
             * @enum {string}
             */
            status: "RECEIVED" | "WITHDRAWN_BEFORE_ACCEPT" | "ACCEPTED" | "NOT_REQUIRED" | "INTAKE_REJECTED" | "CORRECTION_STARTED" | "CORRECTION_ENDED" | "IN_PROGRESS" | "SUSPENDED" | "RESUMED" | "COMPLETED_APPROVED" | "COMPLETED_TOLERANT" | "COMPLETED_DENIED" | "WITHDRAWN" | "REVOKED";
            /**
             * Format: date-time
             * @description When it was received
             */
            receivedAt: string;
            /**
             * Format: date-time
             * @description When it ended
             */
            endedAt: string;
            /**
             * Format: date-time
             * @description When it was destroyed
             */
            destroyedAt: string;
            /**
             * Format: uuid
             * @description By which list
             */
            destructionId: string;
            /** @description Its number */
            destructionNumber: string;
            /** @description Events its record had */
            eventCount: number;
            /** @description Hash at the end of its record */
            eventHash: string;
            /** @description Numbers of issued documents that can still be verified */
            documents: string[];
        };
        /** @description That a case is held back from destruction 暂停销毁, whatever its retention says. */
        LegalHold: {
            /**
             * Format: uuid
             * @description Legal hold
             */
            id: string;
            /**
             * Format: uuid
             * @description Case
             */
            caseId: string;
            /** @description Case number */
            caseNumber: string;
            /** @description Procedure */
            procedureKey: string;
            /** @description Why */
            reason: string;
            /** @description Who placed it */
            placedByName: string;
            /**
             * Format: date-time
             * @description When
             */
            placedAt: string;
            /** @description Who lifted it */
            liftedByName: string | null;
            /** @description When; null while it is in force */
            liftedAt: string | null;
            /** @description Why */
            liftedReason: string | null;
        };
        /** @description What must I bring, can I do it online, how long does it take (三问). */
        GuideAnswers: {
            /** @description What must I bring? */
            materials: {
                /** @description The list */
                rows: components["schemas"]["DisclosureRow"][];
                counts: components["schemas"]["RowCounts"];
            };
            /** @description Can I do it online? */
            online: {
                /** @description Steps of the applicant */
                stepsTotal: number;
                /** @description Of these, online */
                stepsOnline: number;
                /** @description Fee */
                fee: components["schemas"]["Bilingual"] | null;
                /** @description Visits to the office needed */
                visits: number;
            };
            /** @description How long does it take? */
            time: {
                /**
                 * Format: date-time
                 * @description If handed in then
                 */
                ifAppliedAt: string;
                /**
                 * Format: date
                 * @description The working day it counts as received
                 */
                receiptOn: string;
                /** @description By promise, if accepted on the day of receipt */
                promised: {
                    /** @description Length in its unit */
                    days: number;
                    /**
                     * @description Unit
                     * @enum {string}
                     */
                    unit: "WD" | "CD" | "CM" | "HOUR";
                    /**
                     * Format: date
                     * @description Last day
                     */
                    dueOn: string;
                    /** @description Day by day */
                    explanation: components["schemas"]["ExplainedDay"][];
                } | null;
                /** @description By statute, if accepted on the day of receipt */
                statutory: {
                    /** @description Length in its unit */
                    days: number;
                    /**
                     * @description Unit
                     * @enum {string}
                     */
                    unit: "WD" | "CD" | "CM" | "HOUR";
                    /**
                     * Format: date
                     * @description Last day
                     */
                    dueOn: string;
                } | null;
                /** @description True when a day lies in a year whose notice is not published */
                provisional: boolean;
            };
            /** @description Facts without which the list is not complete */
            missingFacts: string[];
        };
        /** @description A limit of a case as whoever holds its number and code sees it. */
        PublicClock: {
            /**
             * @description By statute or by promise
             * @enum {string}
             */
            kind: "STATUTORY" | "PROMISED";
            /** @description Limit */
            limit: {
                /** @description How many */
                value: number;
                /** @description Unit */
                unit: string;
            };
            /**
             * Format: date
             * @description The day it counts from
             */
            anchorOn: string;
            /**
             * Format: date
             * @description Last day in time
             */
            dueOn: string;
            /**
             * Format: date-time
             * @description Last moment in time
             */
            dueAt: string;
            /**
             * @description Whether it counts now
             * @enum {string}
             */
            state: "RUNNING" | "SUSPENDED" | "STOPPED";
            /** @description Days used */
            usedDays: number;
            /** @description Days left; negative when overdue */
            remainingDays: number;
            light: components["schemas"]["Light"];
            /** @description Standstills */
            suspensions: components["schemas"]["ClockSuspension"][];
            /** @description True when a day lies in a year whose notice is not published */
            provisional: boolean;
            /** @description Why the limit was broken (优化营商环境条例 36) */
            overdueReason: string | null;
        };
        /** @description A case as whoever holds its number and code sees it: no names of persons, no materials. */
        PublicCase: {
            /** @description Case number */
            number: string;
            /**
             * @description Status
             * @enum {string}
             */
            status: "RECEIVED" | "WITHDRAWN_BEFORE_ACCEPT" | "ACCEPTED" | "NOT_REQUIRED" | "INTAKE_REJECTED" | "CORRECTION_STARTED" | "CORRECTION_ENDED" | "IN_PROGRESS" | "SUSPENDED" | "RESUMED" | "COMPLETED_APPROVED" | "COMPLETED_TOLERANT" | "COMPLETED_DENIED" | "WITHDRAWN" | "REVOKED";
            definitionName: components["schemas"]["Bilingual"];
            /** @description Project */
            projectName: string;
            /**
             * Format: date-time
             * @description When it was handed in
             */
            receivedAt: string;
            /**
             * Format: date
             * @description The working day it counts as received
             */
            effectiveReceiptOn: string;
            /** @description Acceptance date */
            acceptedOn: string | null;
            /** @description Accepted by law because nobody answered in time */
            deemedAccepted: boolean;
            /** @description When it ended */
            endedAt: string | null;
            /** @description Limits */
            clocks: components["schemas"]["PublicClock"][];
            /** @description The worst light of its running clocks */
            light: components["schemas"]["Light"] | null;
            /** @description Where it waits */
            currentStep: components["schemas"]["Bilingual"] | null;
            /** @description Whose turn it is; null for the applicant */
            holder: components["schemas"]["DepartmentName"] | null;
            /** @description Calendar days since it was handed in */
            elapsedCalendarDays: number;
            /** @description Working days in the hands of departments */
            governmentWorkingDays: number;
            /** @description Working days in which it waited for the applicant */
            applicantWorkingDays: number;
            /** @description What happened, as far as it is public */
            events: {
                /** @description What happened */
                type: string;
                /**
                 * Format: date-time
                 * @description When
                 */
                occurredAt: string;
                /** @description Step */
                elementName: components["schemas"]["Bilingual"] | null;
                /** @description Department */
                departmentName: components["schemas"]["Bilingual"] | null;
            }[];
        };
        /** @description Work of a service task that a program outside does. */
        ExternalTask: {
            /**
             * Format: uuid
             * @description External task
             */
            id: string;
            /** @description Topic */
            topic: string;
            /** @description Who has it, or had it last and let it run out; null for nobody */
            workerId: string | null;
            /** @description Until when that worker has it */
            lockedUntil: string | null;
            /** @description How often it may still fail before it is an incident */
            retriesLeft: number;
            /** @description The highest is fetched first */
            priority: number;
            /** @description What the last worker that failed said */
            lastError: string | null;
            /**
             * Format: date-time
             * @description Since when it waits
             */
            createdAt: string;
            /**
             * Format: uuid
             * @description Case
             */
            caseId: string;
            /** @description Case number */
            caseNumber: string;
            /** @description The integrator’s own key of the case */
            businessKey: string | null;
            /** @description Element of the diagram */
            elementId: string;
            /**
             * Format: uuid
             * @description Process instance
             */
            instanceId: string;
            /**
             * Format: uuid
             * @description Process definition
             */
            definitionId: string;
            /** @description Key of the process definition */
            definitionKey: string;
            /**
             * @description Free or put off; in a worker’s hands; stopped with an incident
             * @enum {string}
             */
            state: "OPEN" | "LOCKED" | "FAILED";
            /**
             * Format: date-time
             * @description Not given to anybody before
             */
            dueAt: string;
            /** @description The details the last worker that failed gave */
            errorDetails: string | null;
            /** @description The incident that stopped it */
            incidentId: string | null;
        };
        /** @description Work that the worker has from now until its lock runs out. */
        LockedExternalTask: {
            /**
             * Format: uuid
             * @description External task
             */
            id: string;
            /** @description Topic */
            topic: string;
            /** @description The worker that has it */
            workerId: string;
            /**
             * Format: date-time
             * @description Until when
             */
            lockedUntil: string;
            /** @description How often it may still fail before it is an incident */
            retriesLeft: number;
            /** @description The highest is fetched first */
            priority: number;
            /** @description What the last worker that failed said */
            lastError: string | null;
            /**
             * Format: date-time
             * @description Since when it waits
             */
            createdAt: string;
            /**
             * Format: uuid
             * @description Case
             */
            caseId: string;
            /** @description Case number */
            caseNumber: string;
            /** @description The integrator’s own key of the case */
            businessKey: string | null;
            /** @description Element of the diagram */
            elementId: string;
            /**
             * Format: uuid
             * @description Process instance
             */
            instanceId: string;
            /**
             * Format: uuid
             * @description Process definition
             */
            definitionId: string;
            /** @description Key of the process definition */
            definitionKey: string;
            /** @description What the step sees, or those of it that were asked for */
            variables: {
                [key: string]: unknown;
            };
        };
        /** @description An external task in the shape of Camunda 7. */
        CamundaTask: {
            /**
             * Format: uuid
             * @description External task
             */
            id: string;
            /** @description Topic */
            topicName: string;
            /** @description Who has it */
            workerId: string | null;
            /** @description Until when that worker has it */
            lockExpirationTime: string | null;
            /** @description Since when it waits, as 2026-03-02T02:00:00.000+0000 */
            createTime: string;
            /** @description Element of the diagram */
            activityId: string;
            /** @description The visit of the element */
            activityInstanceId: string;
            /** @description The visit of the element */
            executionId: string;
            /**
             * Format: uuid
             * @description Process instance
             */
            processInstanceId: string;
            /**
             * Format: uuid
             * @description Process definition
             */
            processDefinitionId: string;
            /** @description Key of the process definition */
            processDefinitionKey: string;
            /** @description Its tag */
            processDefinitionVersionTag: string | null;
            /** @description What the last worker that failed said */
            errorMessage: string | null;
            /** @description How often it may still fail */
            retries: number;
            /** @description The highest is fetched first */
            priority: number;
            /** @description The integrator's own key of the case, else its number */
            businessKey: string | null;
            /** @description False: nothing is suspended here */
            suspended: boolean;
            /** @description Always null: a token is for one tenant */
            tenantId: string | null;
        };
        /** @description An external task that was fetched, in the shape of Camunda 7. */
        CamundaLockedTask: {
            /**
             * Format: uuid
             * @description External task
             */
            id: string;
            /** @description Topic */
            topicName: string;
            /** @description Who has it */
            workerId: string | null;
            /** @description Until when that worker has it */
            lockExpirationTime: string | null;
            /** @description Since when it waits, as 2026-03-02T02:00:00.000+0000 */
            createTime: string;
            /** @description Element of the diagram */
            activityId: string;
            /** @description The visit of the element */
            activityInstanceId: string;
            /** @description The visit of the element */
            executionId: string;
            /**
             * Format: uuid
             * @description Process instance
             */
            processInstanceId: string;
            /**
             * Format: uuid
             * @description Process definition
             */
            processDefinitionId: string;
            /** @description Key of the process definition */
            processDefinitionKey: string;
            /** @description Its tag */
            processDefinitionVersionTag: string | null;
            /** @description What the last worker that failed said */
            errorMessage: string | null;
            /** @description How often it may still fail */
            retries: number;
            /** @description The highest is fetched first */
            priority: number;
            /** @description The integrator's own key of the case, else its number */
            businessKey: string | null;
            /** @description False: nothing is suspended here */
            suspended: boolean;
            /** @description Always null: a token is for one tenant */
            tenantId: string | null;
            /** @description The details the last worker that failed gave */
            errorDetails: string | null;
            /** @description Always empty */
            extensionProperties: {
                [key: string]: unknown;
            };
            /** @description Typed variables: {value, type, valueInfo} */
            variables: {
                [key: string]: unknown;
            };
        };
        /** @description Why a request was refused, in the shape of Camunda 7; `code` is ours. */
        CamundaError: {
            /** @description Kind of the error */
            type: string;
            /** @description The sentence */
            message: string;
            /** @description Stable code */
            code: string;
        };
        /** @description An address that is told of events; the secret is shown once, when it is made. */
        Webhook: {
            /**
             * Format: uuid
             * @description Webhook
             */
            id: string;
            /** @description What it is for */
            name: string;
            /** @description Where events are sent */
            url: string;
            /** @description Types of events */
            events: string[];
            /** @description Whether it is told of anything */
            active: boolean;
            /**
             * Format: date-time
             * @description When it was made
             */
            createdAt: string;
            /** @description Revision */
            revision: number;
            /** @description Deliveries on their way */
            pending: number;
            /** @description Deliveries that failed for good and are still kept */
            failed: number;
            /** @description What its deliveries are signed with; only in the answer that makes it */
            secret?: string;
        };
        /** @description One event on its way to one webhook. */
        WebhookDelivery: {
            /**
             * Format: uuid
             * @description Delivery; sent as `webhook-id`
             */
            id: string;
            /**
             * Format: uuid
             * @description Webhook
             */
            webhookId: string;
            /** @description Case */
            caseId: string | null;
            /** @description Type of the event */
            type: string;
            /**
             * @description On its way, arrived, or given up
             * @enum {string}
             */
            state: "PENDING" | "DELIVERED" | "FAILED";
            /** @description How often it was tried */
            attempts: number;
            /** @description When it is tried next; null when it has ended */
            nextAt: string | null;
            /** @description HTTP status of the last attempt; null when there was no answer */
            lastStatus: number | null;
            /** @description Why there was no answer */
            lastError: string | null;
            /** @description How long the last attempt took, in milliseconds */
            lastDurationMs: number | null;
            /**
             * Format: date-time
             * @description When the event was put on record
             */
            createdAt: string;
            /** @description When it arrived or was given up */
            endedAt: string | null;
        };
        /** @description A delivery with what was sent and every attempt. */
        WebhookDeliveryLog: {
            /**
             * Format: uuid
             * @description Delivery; sent as `webhook-id`
             */
            id: string;
            /**
             * Format: uuid
             * @description Webhook
             */
            webhookId: string;
            /** @description Case */
            caseId: string | null;
            /** @description Type of the event */
            type: string;
            /**
             * @description On its way, arrived, or given up
             * @enum {string}
             */
            state: "PENDING" | "DELIVERED" | "FAILED";
            /** @description How often it was tried */
            attempts: number;
            /** @description When it is tried next; null when it has ended */
            nextAt: string | null;
            /** @description HTTP status of the last attempt; null when there was no answer */
            lastStatus: number | null;
            /** @description Why there was no answer */
            lastError: string | null;
            /** @description How long the last attempt took, in milliseconds */
            lastDurationMs: number | null;
            /**
             * Format: date-time
             * @description When the event was put on record
             */
            createdAt: string;
            /** @description When it arrived or was given up */
            endedAt: string | null;
            /** @description What is sent */
            payload: {
                [key: string]: unknown;
            };
            /** @description Attempts, the first first */
            log: {
                /** @description Which attempt */
                number: number;
                /**
                 * Format: date-time
                 * @description When it ended
                 */
                at: string;
                /** @description HTTP status */
                status: number | null;
                /** @description Why there was no answer */
                error: string | null;
                /** @description How long it took, in milliseconds */
                durationMs: number;
            }[];
        };
    };
    responses: never;
    parameters: never;
    requestBodies: never;
    headers: never;
    pathItems: never;
}
export type $defs = Record<string, never>;
export interface operations {
    healthz: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Default Response */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        /**
                         * @description Lives
                         * @enum {string}
                         */
                        status: "ok";
                    };
                };
            };
            /** @description Refused */
            "4XX": {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    readyz: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Default Response */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        /** @description True */
                        ready: boolean;
                    };
                };
            };
            /** @description Default Response */
            503: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        /** @description False: the database does not answer */
                        ready: boolean;
                    };
                };
            };
            /** @description Refused */
            "4XX": {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    camundaFetchAndLock: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** @description Which work is wanted */
        requestBody: {
            content: {
                "application/json": {
                    /** @description The worker, by a name of its own */
                    workerId: string;
                    /** @description The most tasks; never more than 100 */
                    maxTasks: number;
                    /** @description The highest priority first */
                    usePriority?: boolean | null;
                    /** @description How long the answer waits for work, in milliseconds */
                    asyncResponseTimeout?: number | null;
                    /** @description By createTime, ascending */
                    sorting?: {
                        /** @description createTime */
                        sortBy: string;
                        /** @description asc */
                        sortOrder: string;
                    }[] | null;
                    /** @description The topics, each once */
                    topics: {
                        /** @description Topic */
                        topicName: string;
                        /** @description For how long the worker has each task, in milliseconds */
                        lockDuration: number;
                        /** @description Only these variables */
                        variables?: string[] | null;
                        /** @description Only the step's own variables */
                        localVariables?: boolean | null;
                        /** @description Only of cases with this key */
                        businessKey?: string | null;
                        /** @description Only of this process */
                        processDefinitionKey?: string | null;
                        /** @description Only of these processes */
                        processDefinitionKeyIn?: string[] | null;
                        /** @description Not supported: refused where it says anything */
                        processDefinitionId?: unknown;
                        /** @description Not supported: refused where it says anything */
                        processDefinitionIdIn?: unknown;
                        /** @description Not supported: refused where it says anything */
                        processDefinitionVersionTag?: unknown;
                        /** @description Not supported: refused where it says anything */
                        processVariables?: unknown;
                        /** @description Not supported: refused where it says anything */
                        tenantIdIn?: unknown;
                        /** @description Not supported: refused where it says anything */
                        withoutTenantId?: unknown;
                    }[];
                };
            };
        };
        responses: {
            /** @description Tasks; none when there is no work */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["CamundaLockedTask"][];
                };
            };
            /** @description Why a request was refused, in the shape of Camunda 7; `code` is ours. */
            "4XX": {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["CamundaError"];
                };
            };
        };
    };
    camundaComplete: {
        parameters: {
            query?: never;
            header?: {
                /** @description A text of your own, up to 200 characters: sent twice, done once */
                "Idempotency-Key"?: string;
            };
            path: {
                /** @description External task */
                id: string;
            };
            cookie?: never;
        };
        /** @description The result */
        requestBody: {
            content: {
                "application/json": {
                    /** @description The worker, by a name of its own */
                    workerId: string;
                    /** @description The result */
                    variables?: {
                        [key: string]: {
                            /** @description The value */
                            value?: unknown;
                            /** @description Its type: String, Integer, Long, Double, Boolean, Date, Json, Null … */
                            type?: string | null;
                            /** @description More about the type */
                            valueInfo?: {
                                [key: string]: unknown;
                            } | null;
                        };
                    } | null;
                    /** @description For the output mappings only */
                    localVariables?: {
                        [key: string]: {
                            /** @description The value */
                            value?: unknown;
                            /** @description Its type: String, Integer, Long, Double, Boolean, Date, Json, Null … */
                            type?: string | null;
                            /** @description More about the type */
                            valueInfo?: {
                                [key: string]: unknown;
                            } | null;
                        };
                    } | null;
                };
            };
        };
        responses: {
            /** @description Done */
            204: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            /** @description Why a request was refused, in the shape of Camunda 7; `code` is ours. */
            "4XX": {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["CamundaError"];
                };
            };
        };
    };
    camundaFailure: {
        parameters: {
            query?: never;
            header?: {
                /** @description A text of your own, up to 200 characters: sent twice, done once */
                "Idempotency-Key"?: string;
            };
            path: {
                /** @description External task */
                id: string;
            };
            cookie?: never;
        };
        /** @description The failure */
        requestBody: {
            content: {
                "application/json": {
                    /** @description The worker, by a name of its own */
                    workerId: string;
                    /** @description What went wrong */
                    errorMessage?: string | null;
                    /** @description A trace or log */
                    errorDetails?: string | null;
                    /** @description How often it is tried again */
                    retries?: number | null;
                    /** @description The pause before, in milliseconds */
                    retryTimeout?: number | null;
                };
            };
        };
        responses: {
            /** @description Done */
            204: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            /** @description Why a request was refused, in the shape of Camunda 7; `code` is ours. */
            "4XX": {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["CamundaError"];
                };
            };
        };
    };
    camundaBpmnError: {
        parameters: {
            query?: never;
            header?: {
                /** @description A text of your own, up to 200 characters: sent twice, done once */
                "Idempotency-Key"?: string;
            };
            path: {
                /** @description External task */
                id: string;
            };
            cookie?: never;
        };
        /** @description The error */
        requestBody: {
            content: {
                "application/json": {
                    /** @description The worker, by a name of its own */
                    workerId: string;
                    /** @description Code of the error */
                    errorCode: string;
                    /** @description What happened */
                    errorMessage?: string | null;
                    /** @description What whoever catches it is given */
                    variables?: {
                        [key: string]: {
                            /** @description The value */
                            value?: unknown;
                            /** @description Its type: String, Integer, Long, Double, Boolean, Date, Json, Null … */
                            type?: string | null;
                            /** @description More about the type */
                            valueInfo?: {
                                [key: string]: unknown;
                            } | null;
                        };
                    } | null;
                };
            };
        };
        responses: {
            /** @description Done */
            204: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            /** @description Why a request was refused, in the shape of Camunda 7; `code` is ours. */
            "4XX": {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["CamundaError"];
                };
            };
        };
    };
    camundaExtendLock: {
        parameters: {
            query?: never;
            header?: {
                /** @description A text of your own, up to 200 characters: sent twice, done once */
                "Idempotency-Key"?: string;
            };
            path: {
                /** @description External task */
                id: string;
            };
            cookie?: never;
        };
        /** @description The new lock */
        requestBody: {
            content: {
                "application/json": {
                    /** @description The worker, by a name of its own */
                    workerId: string;
                    /** @description For how long from now, in milliseconds */
                    newDuration: number;
                };
            };
        };
        responses: {
            /** @description Done */
            204: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            /** @description Why a request was refused, in the shape of Camunda 7; `code` is ours. */
            "4XX": {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["CamundaError"];
                };
            };
        };
    };
    camundaLock: {
        parameters: {
            query?: never;
            header?: {
                /** @description A text of your own, up to 200 characters: sent twice, done once */
                "Idempotency-Key"?: string;
            };
            path: {
                /** @description External task */
                id: string;
            };
            cookie?: never;
        };
        /** @description The lock */
        requestBody: {
            content: {
                "application/json": {
                    /** @description The worker, by a name of its own */
                    workerId: string;
                    /** @description For how long from now, in milliseconds */
                    lockDuration: number;
                };
            };
        };
        responses: {
            /** @description Done */
            204: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            /** @description Why a request was refused, in the shape of Camunda 7; `code` is ours. */
            "4XX": {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["CamundaError"];
                };
            };
        };
    };
    camundaUnlock: {
        parameters: {
            query?: never;
            header?: {
                /** @description A text of your own, up to 200 characters: sent twice, done once */
                "Idempotency-Key"?: string;
            };
            path: {
                /** @description External task */
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Done */
            204: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            /** @description Why a request was refused, in the shape of Camunda 7; `code` is ours. */
            "4XX": {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["CamundaError"];
                };
            };
        };
    };
    camundaList: {
        parameters: {
            query?: {
                /** @description Topic */
                topicName?: string;
                /** @description Who has it */
                workerId?: string;
                /** @description `true`: in the hands of a worker */
                locked?: string;
                /** @description `true`: in nobody’s hands */
                notLocked?: string;
                /** @description `true`: not stopped */
                withRetriesLeft?: string;
                /** @description `true`: stopped with an incident */
                noRetriesLeft?: string;
                /** @description How many are left out */
                firstResult?: string;
                /** @description The most that are listed; never more than 200 */
                maxResults?: string;
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Tasks, the oldest first */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["CamundaTask"][];
                };
            };
            /** @description Why a request was refused, in the shape of Camunda 7; `code` is ours. */
            "4XX": {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["CamundaError"];
                };
            };
        };
    };
    camundaCount: {
        parameters: {
            query?: {
                /** @description Topic */
                topicName?: string;
                /** @description Who has it */
                workerId?: string;
                /** @description `true`: in the hands of a worker */
                locked?: string;
                /** @description `true`: in nobody’s hands */
                notLocked?: string;
                /** @description `true`: not stopped */
                withRetriesLeft?: string;
                /** @description `true`: stopped with an incident */
                noRetriesLeft?: string;
                /** @description How many are left out */
                firstResult?: string;
                /** @description The most that are listed; never more than 200 */
                maxResults?: string;
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description The count */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        /** @description How many */
                        count: number;
                    };
                };
            };
            /** @description Why a request was refused, in the shape of Camunda 7; `code` is ours. */
            "4XX": {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["CamundaError"];
                };
            };
        };
    };
    logIn: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** @description Login name and password */
        requestBody: {
            content: {
                "application/json": {
                    /** @description Login name */
                    login: string;
                    /** @description Password */
                    password: string;
                };
            };
        };
        responses: {
            /** @description Logged in; the cookie is set */
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        person: components["schemas"]["Person"];
                    };
                };
            };
            /** @description Refused */
            "4XX": {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    readSession: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Who is logged in, if anybody, and where. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Session"];
                };
            };
            /** @description Refused */
            "4XX": {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    logOut: {
        parameters: {
            query?: never;
            header?: {
                /** @description A text of your own, up to 200 characters: sent twice, done once */
                "Idempotency-Key"?: string;
            };
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Logged out */
            204: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            /** @description Refused */
            "4XX": {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    listDemoAccounts: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Default Response */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        /** @description One account a role */
                        items: components["schemas"]["DemoAccount"][];
                    };
                };
            };
            /** @description Refused */
            "4XX": {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    listApiTokens: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Default Response */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        /** @description Tokens, the newest first */
                        items: components["schemas"]["ApiToken"][];
                    };
                };
            };
            /** @description Refused */
            "4XX": {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    makeApiToken: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** @description The token wanted */
        requestBody: {
            content: {
                "application/json": {
                    /** @description What it is for */
                    name: string;
                    /** @description What it may do */
                    scopes: ("cases:read" | "cases:write" | "tasks:write" | "definitions:write" | "supervision:read" | "jobs:work")[];
                    /** @description Days until it ends */
                    expiresInDays: number;
                };
            };
        };
        responses: {
            /** @description An API token; the token itself is shown once, when it is made. */
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ApiToken"];
                };
            };
            /** @description Refused */
            "4XX": {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    revokeApiToken: {
        parameters: {
            query?: never;
            header?: {
                /** @description A text of your own, up to 200 characters: sent twice, done once */
                "Idempotency-Key"?: string;
            };
            path: {
                /** @description Token */
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Revoked */
            204: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            /** @description Refused */
            "4XX": {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    listDepartments: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Default Response */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        /** @description Departments, by code */
                        items: components["schemas"]["Department"][];
                    };
                };
            };
            /** @description Refused */
            "4XX": {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    searchAccounts: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** @description A search */
        requestBody: {
            content: {
                "application/json": {
                    /** @description What they have in common */
                    filter?: {
                        /** @description A part of the name or the login name */
                        text?: string;
                        /** @description Department of a role */
                        department?: string | {
                            /** @description Exactly this */
                            $eq?: string;
                            /** @description One of these */
                            $in?: string[];
                        };
                        /** @description Role */
                        role?: string | {
                            /** @description Exactly this */
                            $eq?: string;
                            /** @description One of these */
                            $in?: string[];
                        };
                        /** @description Whether they may log in */
                        active?: boolean;
                        /** @description Whether they are staff; applicants when false */
                        staff?: boolean;
                    };
                    /** @description Which page */
                    page?: {
                        /** @description The most items; 50 when nothing is said */
                        limit?: number;
                        /** @description `endCursor` of the page before */
                        after?: string | null;
                    };
                    /** @description Whether to count them all */
                    includeTotal?: boolean;
                };
            };
        };
        responses: {
            /** @description Default Response */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        /** @description Accounts, by login name */
                        items: components["schemas"]["Account"][];
                        page: components["schemas"]["PageEnd"];
                        /** @description How many there are in all; only when asked for */
                        total?: number;
                    };
                };
            };
            /** @description Refused */
            "4XX": {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    readAccount: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /** @description Account */
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Somebody who may log in. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Account"];
                };
            };
            /** @description Refused */
            "4XX": {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    changeAccount: {
        parameters: {
            query?: never;
            header?: {
                /** @description A text of your own, up to 200 characters: sent twice, done once */
                "Idempotency-Key"?: string;
                /** @description The `ETag` read before; when stale 409 */
                "If-Match"?: string;
            };
            path: {
                /** @description Account */
                id: string;
            };
            cookie?: never;
        };
        /** @description What is changed; the rest stays */
        requestBody: {
            content: {
                "application/json": {
                    /** @description Name */
                    name?: string;
                    /** @description Name in Latin letters */
                    nameEn?: string;
                    /** @description Roles in departments; they replace those held before */
                    roles?: {
                        /** @description Code of the department */
                        department: string;
                        /**
                         * @description Role
                         * @enum {string}
                         */
                        role: "WINDOW_CLERK" | "WINDOW_HEAD" | "HANDLER" | "HANDLER_2" | "REVIEWER" | "APPROVER" | "CHIEF_REP" | "ORG_HEAD" | "GOV_LEADER" | "LEAD_ORG_COORD" | "MEMBER_ORG_HANDLER" | "LIAISON" | "EFFICIENCY_OFFICER" | "SUPERVISOR" | "SERVICE_ADMIN" | "UTILITY_OPERATOR" | "QUALITY_STATION" | "SAFETY_STATION" | "HEARING_CHAIR" | "ARCHIVIST" | "PUBLISHER" | "DESIGNER" | "INTEGRATOR" | "ADMINISTRATOR";
                    }[];
                    /** @description False locks it: its sessions end at once and its tokens open nothing */
                    active?: boolean;
                };
            };
        };
        responses: {
            /** @description Somebody who may log in. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Account"];
                };
            };
            /** @description Refused */
            "4XX": {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    makeAccount: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** @description Somebody of the staff */
        requestBody: {
            content: {
                "application/json": {
                    /** @description Login name */
                    login: string;
                    /** @description Name */
                    name: string;
                    /** @description Name in Latin letters */
                    nameEn: string;
                    /** @description Roles in departments; they replace those held before */
                    roles: {
                        /** @description Code of the department */
                        department: string;
                        /**
                         * @description Role
                         * @enum {string}
                         */
                        role: "WINDOW_CLERK" | "WINDOW_HEAD" | "HANDLER" | "HANDLER_2" | "REVIEWER" | "APPROVER" | "CHIEF_REP" | "ORG_HEAD" | "GOV_LEADER" | "LEAD_ORG_COORD" | "MEMBER_ORG_HANDLER" | "LIAISON" | "EFFICIENCY_OFFICER" | "SUPERVISOR" | "SERVICE_ADMIN" | "UTILITY_OPERATOR" | "QUALITY_STATION" | "SAFETY_STATION" | "HEARING_CHAIR" | "ARCHIVIST" | "PUBLISHER" | "DESIGNER" | "INTEGRATOR" | "ADMINISTRATOR";
                    }[];
                };
            };
        };
        responses: {
            /** @description An account that was just made, with the link its person chooses a password by. */
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["NewAccount"];
                };
            };
            /** @description Refused */
            "4XX": {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    makePasswordLink: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /** @description Account */
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description A link by which the person of an account chooses a password, once; shown only in this answer. */
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["PasswordLink"];
                };
            };
            /** @description Refused */
            "4XX": {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    choosePassword: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** @description Token and password */
        requestBody: {
            content: {
                "application/json": {
                    /** @description The token of the link */
                    token: string;
                    /** @description The password wanted */
                    password: string;
                };
            };
        };
        responses: {
            /** @description The password is in use, and every session of the account is over */
            204: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            /** @description Refused */
            "4XX": {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    writeDepartment: {
        parameters: {
            query?: never;
            header?: {
                /** @description A text of your own, up to 200 characters: sent twice, done once */
                "Idempotency-Key"?: string;
                /** @description The `ETag` read before; when stale 409 */
                "If-Match"?: string;
            };
            path: {
                /** @description Code, as diagrams use it */
                code: string;
            };
            cookie?: never;
        };
        /** @description A department */
        requestBody: {
            content: {
                "application/json": {
                    /** @description Chinese name */
                    name: string;
                    /** @description English name */
                    nameEn: string;
                    /**
                     * @description Kind
                     * @enum {string}
                     */
                    kind: "AUTHORITY" | "PUBLIC_UTILITY" | "PARK_OFFICE" | "SUPERVISION";
                    /** @description Region it belongs to; where it is, or the authority's own when nothing is said */
                    regionCode?: string;
                    /** @description Telephone */
                    phone: string | null;
                };
            };
        };
        responses: {
            /** @description An authority's unit, or a public utility, that holds tasks. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Department"];
                };
            };
            /** @description Refused */
            "4XX": {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    listRoles: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Default Response */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        /** @description Roles staff may hold */
                        items: components["schemas"]["RoleSummary"][];
                    };
                };
            };
            /** @description Refused */
            "4XX": {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    searchOperatorActs: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** @description A search */
        requestBody: {
            content: {
                "application/json": {
                    /** @description What they have in common */
                    filter?: {
                        /** @description What was done */
                        act?: string | {
                            /** @description Exactly this */
                            $eq?: string;
                            /** @description One of these */
                            $in?: string[];
                        };
                        /** @description To whom */
                        subject?: string | {
                            /** @description Exactly this */
                            $eq?: string;
                            /** @description Pattern; * stands for any text, ? for one character */
                            $like?: string;
                        };
                        /** @description By whom */
                        actorName?: string | {
                            /** @description Exactly this */
                            $eq?: string;
                            /** @description Pattern; * stands for any text, ? for one character */
                            $like?: string;
                        };
                    };
                    /** @description Which page */
                    page?: {
                        /** @description The most items; 50 when nothing is said */
                        limit?: number;
                        /** @description `endCursor` of the page before */
                        after?: string | null;
                    };
                };
            };
        };
        responses: {
            /** @description Default Response */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        /** @description Acts, the newest first */
                        items: components["schemas"]["OperatorAct"][];
                        page: components["schemas"]["PageEnd"];
                        /** @description How many there are in all; only when asked for */
                        total?: number;
                    };
                };
            };
            /** @description Refused */
            "4XX": {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    listRegions: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Default Response */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        /** @description The authority's own first, then those that are open, by code */
                        items: components["schemas"]["Region"][];
                    };
                };
            };
            /** @description Refused */
            "4XX": {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    addRegion: {
        parameters: {
            query?: never;
            header?: {
                /** @description A text of your own, up to 200 characters: sent twice, done once */
                "Idempotency-Key"?: string;
            };
            path?: never;
            cookie?: never;
        };
        /** @description A region */
        requestBody: {
            content: {
                "application/json": {
                    /** @description GB/T 2260 code */
                    code: string;
                    /** @description Chinese name */
                    name: string;
                    /** @description English name */
                    nameEn?: string;
                };
            };
        };
        responses: {
            /** @description A division of the country 行政区划 the authority works for: projects lie in one, departments belong to one. */
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Region"];
                };
            };
            /** @description Refused */
            "4XX": {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    changeRegion: {
        parameters: {
            query?: never;
            header?: {
                /** @description A text of your own, up to 200 characters: sent twice, done once */
                "Idempotency-Key"?: string;
                /** @description The `ETag` read before; without it 428, when stale 409 */
                "If-Match"?: string;
            };
            path: {
                /** @description GB/T 2260 code */
                code: string;
            };
            cookie?: never;
        };
        /** @description What is changed; the rest stays */
        requestBody: {
            content: {
                "application/json": {
                    /** @description Chinese name */
                    name?: string;
                    /** @description English name */
                    nameEn?: string;
                    /** @description True: nothing new begins there; what runs goes on. False opens it again */
                    closed?: boolean;
                };
            };
        };
        responses: {
            /** @description A division of the country 行政区划 the authority works for: projects lie in one, departments belong to one. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Region"];
                };
            };
            /** @description Refused */
            "4XX": {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    listOfficers: {
        parameters: {
            query?: {
                /** @description Only of this department */
                department?: string;
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Default Response */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        /** @description Officers by name, at most 1000 */
                        items: components["schemas"]["Officer"][];
                    };
                };
            };
            /** @description Refused */
            "4XX": {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    listSubstitutes: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Default Response */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        /** @description Substitutions that are not over */
                        items: components["schemas"]["Substitute"][];
                    };
                };
            };
            /** @description Refused */
            "4XX": {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    grantSubstitute: {
        parameters: {
            query?: never;
            header?: {
                /** @description A text of your own, up to 200 characters: sent twice, done once */
                "Idempotency-Key"?: string;
            };
            path?: never;
            cookie?: never;
        };
        /** @description A substitution */
        requestBody: {
            content: {
                "application/json": {
                    /**
                     * Format: uuid
                     * @description The officer whose place is taken; left out for oneself
                     */
                    principalId?: string;
                    /**
                     * Format: uuid
                     * @description Who takes it
                     */
                    substituteId: string;
                    /** @description Department in whose roles */
                    departmentCode: string;
                    /**
                     * @description Partner of an A/B post, or any other deputy
                     * @enum {string}
                     */
                    kind: "AB" | "TEMPORARY";
                    /**
                     * Format: date
                     * @description First day
                     */
                    from: string;
                    /**
                     * Format: date
                     * @description Last day, at most a year later
                     */
                    until: string;
                    /** @description Only these procedures; all when left out */
                    definitionKeys?: string[];
                    /** @description Why */
                    reason: string;
                };
            };
        };
        responses: {
            /** @description A substitution (替岗): for some days one officer acts in another's roles of one department, on record for that other. */
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Substitute"];
                };
            };
            /** @description Refused */
            "4XX": {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    endSubstitute: {
        parameters: {
            query?: never;
            header?: {
                /** @description A text of your own, up to 200 characters: sent twice, done once */
                "Idempotency-Key"?: string;
            };
            path: {
                /** @description Substitution */
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Ended */
            204: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            /** @description Refused */
            "4XX": {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    listGuideItems: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Default Response */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        /** @description Procedures */
                        items: components["schemas"]["DefinitionSummary"][];
                    };
                };
            };
            /** @description Refused */
            "4XX": {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    readGuideItem: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /** @description Key of the procedure */
                key: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description A published version of a procedure with its checklist, limits and steps. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["DefinitionDetail"];
                };
            };
            /** @description Refused */
            "4XX": {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    guideXml: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /** @description Key of the procedure */
                key: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description BPMN 2.0 XML */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/xml": string;
                };
            };
            /** @description Refused */
            "4XX": {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    resultSample: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /** @description Key of the procedure */
                key: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description The file */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/pdf": string;
                };
            };
            /** @description Refused */
            "4XX": {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    guideAnswers: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /** @description Key of the procedure */
                key: string;
            };
            cookie?: never;
        };
        /** @description Facts of the project */
        requestBody: {
            content: {
                "application/json": {
                    /** @description Facts by name */
                    facts: {
                        [key: string]: unknown;
                    };
                    /**
                     * Format: date-time
                     * @description When one would apply; now when nothing is said
                     */
                    ifAppliedAt?: string;
                };
            };
        };
        responses: {
            /** @description What must I bring, can I do it online, how long does it take (三问). */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["GuideAnswers"];
                };
            };
            /** @description Refused */
            "4XX": {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    publicCase: {
        parameters: {
            query: {
                /** @description Query code from the receipt */
                code: string;
            };
            header?: never;
            path: {
                /** @description Case number */
                number: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description A case as whoever holds its number and code sees it: no names of persons, no materials. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["PublicCase"];
                };
            };
            /** @description Refused */
            "4XX": {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    listProjects: {
        parameters: {
            query?: never;
            header?: {
                /** @description The applicant a window clerk does this for */
                "Lianban-For-Applicant"?: string;
            };
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Default Response */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        /** @description Projects, the newest first, at most 500 */
                        items: components["schemas"]["Project"][];
                    };
                };
            };
            /** @description Refused */
            "4XX": {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    enterProject: {
        parameters: {
            query?: never;
            header?: {
                /** @description The applicant a window clerk does this for */
                "Lianban-For-Applicant"?: string;
                /** @description A text of your own, up to 200 characters: sent twice, done once */
                "Idempotency-Key"?: string;
            };
            path?: never;
            cookie?: never;
        };
        /** @description A project */
        requestBody: {
            content: {
                "application/json": {
                    /** @description Name */
                    name: string;
                    /** @description National project code */
                    projectCode?: string | null;
                    /** @description Address */
                    address?: string | null;
                    /** @description GB/T 2260 code; the authority’s own when nothing is said */
                    regionCode?: string;
                    /** @description Facts by name */
                    facts: {
                        [key: string]: unknown;
                    };
                };
            };
        };
        responses: {
            /** @description A construction project with the facts that decide what it must bring. */
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Project"];
                };
            };
            /** @description Refused */
            "4XX": {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    readProject: {
        parameters: {
            query?: never;
            header?: {
                /** @description The applicant a window clerk does this for */
                "Lianban-For-Applicant"?: string;
            };
            path: {
                /** @description Project */
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description A construction project with the facts that decide what it must bring. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Project"];
                };
            };
            /** @description Refused */
            "4XX": {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    changeProject: {
        parameters: {
            query?: never;
            header?: {
                /** @description A text of your own, up to 200 characters: sent twice, done once */
                "Idempotency-Key"?: string;
                /** @description The `ETag` read before; without it 428, when stale 409 */
                "If-Match"?: string;
                /** @description `return=minimal`: 204 and no body instead of 200 */
                Prefer?: string;
            };
            path: {
                /** @description Project */
                id: string;
            };
            cookie?: never;
        };
        /** @description A project */
        requestBody: {
            content: {
                "application/json": {
                    /** @description Name */
                    name: string;
                    /** @description National project code */
                    projectCode?: string | null;
                    /** @description Address */
                    address?: string | null;
                    /** @description GB/T 2260 code; the authority’s own when nothing is said */
                    regionCode?: string;
                    /** @description Facts by name */
                    facts: {
                        [key: string]: unknown;
                    };
                };
            };
        };
        responses: {
            /** @description A construction project with the facts that decide what it must bring. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Project"];
                };
            };
            /** @description Done; the caller asked for no more */
            204: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            /** @description Refused */
            "4XX": {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    listDisclosures: {
        parameters: {
            query?: never;
            header?: {
                /** @description The applicant a window clerk does this for */
                "Lianban-For-Applicant"?: string;
            };
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Default Response */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        /** @description Disclosures, the newest first, at most 500 */
                        items: components["schemas"]["DisclosureSummary"][];
                    };
                };
            };
            /** @description Refused */
            "4XX": {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    issueDisclosure: {
        parameters: {
            query?: never;
            header?: {
                /** @description The applicant a window clerk does this for */
                "Lianban-For-Applicant"?: string;
                /** @description A text of your own, up to 200 characters: sent twice, done once */
                "Idempotency-Key"?: string;
            };
            path?: never;
            cookie?: never;
        };
        /** @description Procedure and project */
        requestBody: {
            content: {
                "application/json": {
                    /** @description Key of the procedure */
                    definitionKey: string;
                    /** @description A version in service; the latest when nothing is said */
                    version?: number | "latest";
                    /** @description The newest version in service with this tag */
                    versionTag?: string;
                    /**
                     * Format: uuid
                     * @description Project
                     */
                    projectId: string;
                    /** @description Facts beyond the project's own, or instead of them */
                    facts?: {
                        [key: string]: unknown;
                    };
                };
            };
        };
        responses: {
            /** @description The one-time list (一次性告知书) an applicant was told for one project and one procedure; frozen when issued. */
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Disclosure"];
                };
            };
            /** @description Refused */
            "4XX": {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    readDisclosure: {
        parameters: {
            query?: never;
            header?: {
                /** @description The applicant a window clerk does this for */
                "Lianban-For-Applicant"?: string;
            };
            path: {
                /** @description Disclosure */
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description The one-time list (一次性告知书) an applicant was told for one project and one procedure; frozen when issued. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Disclosure"];
                };
            };
            /** @description Refused */
            "4XX": {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    printDisclosure: {
        parameters: {
            query?: {
                /** @description Form */
                format?: "pdf";
            };
            header?: {
                /** @description The applicant a window clerk does this for */
                "Lianban-For-Applicant"?: string;
            };
            path: {
                /** @description Disclosure */
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description The file */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/pdf": string;
                };
            };
            /** @description Refused */
            "4XX": {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    addDocument: {
        parameters: {
            query?: never;
            header?: {
                /** @description The applicant a window clerk does this for */
                "Lianban-For-Applicant"?: string;
                /** @description A text of your own, up to 200 characters: sent twice, done once */
                "Idempotency-Key"?: string;
            };
            path: {
                /** @description Disclosure */
                id: string;
                /** @description Row of the list */
                rowId: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "multipart/form-data": {
                    /**
                     * Format: binary
                     * @description The file
                     */
                    file: string;
                };
                "application/json": {
                    /**
                     * Format: uuid
                     * @description Upload that is all here
                     */
                    uploadId: string;
                };
            };
        };
        responses: {
            /** @description A file handed in under a row of the list. */
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["RowDocument"];
                };
            };
            /** @description Refused */
            "4XX": {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    readDocument: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /** @description Document */
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description A file: handed in under a row of the list, or issued by the service (文书 D01…D42). */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Document"];
                };
            };
            /** @description Refused */
            "4XX": {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    removeDocument: {
        parameters: {
            query?: never;
            header?: {
                /** @description The applicant a window clerk does this for */
                "Lianban-For-Applicant"?: string;
                /** @description A text of your own, up to 200 characters: sent twice, done once */
                "Idempotency-Key"?: string;
            };
            path: {
                /** @description Document */
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Taken back */
            204: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            /** @description Refused */
            "4XX": {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    checkRow: {
        parameters: {
            query?: never;
            header?: {
                /** @description A text of your own, up to 200 characters: sent twice, done once */
                "Idempotency-Key"?: string;
                /** @description The `ETag` read before; when stale 409 */
                "If-Match"?: string;
                /** @description `return=minimal`: 204 and no body instead of 200 */
                Prefer?: string;
            };
            path: {
                /** @description Disclosure */
                id: string;
                /** @description Row of the list */
                rowId: string;
            };
            cookie?: never;
        };
        /** @description What a check found */
        requestBody: {
            content: {
                "application/json": {
                    /**
                     * @description Whether it is in order
                     * @enum {string}
                     */
                    state: "VERIFIED" | "REJECTED";
                    /**
                     * @description Why it is not; there is no code for "other"
                     * @enum {string}
                     */
                    reasonCode?: "MISSING" | "EXPIRED" | "ILLEGIBLE" | "NOT_SIGNED" | "NOT_SEALED" | "WRONG_FORM" | "WRONG_ISSUER" | "INCONSISTENT" | "OUT_OF_SCOPE" | "NOT_LATEST_VERSION" | "FILE_DAMAGED";
                    /** @description What exactly is wrong and how to set it right */
                    reason?: string;
                    /** @description With INCONSISTENT: what differs, as the contract price */
                    field?: string;
                    /** @description With INCONSISTENT: the material or register that says otherwise */
                    counterpart?: string;
                    /** @description With REJECTED: where in the file it is wrong */
                    place?: {
                        /**
                         * Format: uuid
                         * @description File under the row
                         */
                        documentId: string;
                        /** @description Page, from 1 */
                        page: number;
                        /** @description Part of a page, from its upper left corner */
                        area?: {
                            /** @description Left edge, as a fraction of the width */
                            x: number;
                            /** @description Upper edge, as a fraction of the height */
                            y: number;
                            /** @description Width, as a fraction of that of the page */
                            width: number;
                            /** @description Height, as a fraction of that of the page */
                            height: number;
                        };
                    };
                };
            };
        };
        responses: {
            /** @description One row of the one-time list with what lies under it. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["DisclosureRow"];
                };
            };
            /** @description Done; the caller asked for no more */
            204: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            /** @description Refused */
            "4XX": {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    checkRows: {
        parameters: {
            query?: never;
            header?: {
                /** @description A text of your own, up to 200 characters: sent twice, done once */
                "Idempotency-Key"?: string;
                /** @description `return=minimal`: 204 and no body instead of 200 */
                Prefer?: string;
            };
            path: {
                /** @description Disclosure */
                id: string;
            };
            cookie?: never;
        };
        /** @description What a check of several rows found */
        requestBody: {
            content: {
                "application/json": {
                    /** @description Rows */
                    rowIds: string[];
                    /**
                     * @description In order; what is not is rejected row by row, each with its reason
                     * @enum {string}
                     */
                    state: "VERIFIED";
                };
            };
        };
        responses: {
            /** @description Default Response */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        /** @description The rows as they stand now */
                        items: components["schemas"]["DisclosureRow"][];
                    };
                };
            };
            /** @description Done; the caller asked for no more */
            204: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            /** @description Refused */
            "4XX": {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    addApplicationFile: {
        parameters: {
            query?: never;
            header?: {
                /** @description The applicant a window clerk does this for */
                "Lianban-For-Applicant"?: string;
                /** @description A text of your own, up to 200 characters: sent twice, done once */
                "Idempotency-Key"?: string;
            };
            path: {
                /** @description Disclosure */
                id: string;
                /** @description Key of the field; `table.column` in a table */
                field: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "multipart/form-data": {
                    /**
                     * Format: binary
                     * @description The file
                     */
                    file: string;
                };
                "application/json": {
                    /**
                     * Format: uuid
                     * @description Upload that is all here
                     */
                    uploadId: string;
                };
            };
        };
        responses: {
            /** @description A file handed in under a row of the list. */
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["RowDocument"];
                };
            };
            /** @description Refused */
            "4XX": {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    listUploads: {
        parameters: {
            query?: never;
            header?: {
                /** @description The applicant a window clerk does this for */
                "Lianban-For-Applicant"?: string;
            };
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Default Response */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        /** @description Uploads, the newest first */
                        items: components["schemas"]["Upload"][];
                    };
                };
            };
            /** @description Refused */
            "4XX": {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    beginUpload: {
        parameters: {
            query?: never;
            header?: {
                /** @description The version of tus that is spoken: 1.0.0 */
                "Tus-Resumable"?: string;
                /** @description Length of the whole file, in bytes */
                "Upload-Length"?: string;
                /** @description `filename` and its value in Base64 */
                "Upload-Metadata"?: string;
                /** @description The applicant a window clerk does this for */
                "Lianban-For-Applicant"?: string;
                /** @description A text of your own, up to 200 characters: sent twice, done once */
                "Idempotency-Key"?: string;
            };
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description A file on its way (tus 1.0.0): so much of it is here. */
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Upload"];
                };
            };
            /** @description Refused */
            "4XX": {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    uploadAbilities: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description In the headers */
            204: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            /** @description Refused */
            "4XX": {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    readUpload: {
        parameters: {
            query?: never;
            header?: {
                /** @description The applicant a window clerk does this for */
                "Lianban-For-Applicant"?: string;
            };
            path: {
                /** @description Upload */
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description A file on its way (tus 1.0.0): so much of it is here. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Upload"];
                };
            };
            /** @description Refused */
            "4XX": {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    dropUpload: {
        parameters: {
            query?: never;
            header?: {
                /** @description The version of tus that is spoken: 1.0.0 */
                "Tus-Resumable"?: string;
                /** @description The applicant a window clerk does this for */
                "Lianban-For-Applicant"?: string;
                /** @description A text of your own, up to 200 characters: sent twice, done once */
                "Idempotency-Key"?: string;
            };
            path: {
                /** @description Upload */
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Nothing of it is kept */
            204: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            /** @description Refused */
            "4XX": {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    appendToUpload: {
        parameters: {
            query?: never;
            header?: {
                /** @description The version of tus that is spoken: 1.0.0 */
                "Tus-Resumable"?: string;
                /** @description Where the piece begins, in bytes */
                "Upload-Offset"?: string;
                /** @description Algorithm (sha1, sha256, md5) and the digest of the piece in Base64 */
                "Upload-Checksum"?: string;
                /** @description The applicant a window clerk does this for */
                "Lianban-For-Applicant"?: string;
            };
            path: {
                /** @description Upload */
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description `Upload-Offset` says how much is here */
            204: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            /** @description Refused */
            "4XX": {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    readPreCheck: {
        parameters: {
            query?: never;
            header?: {
                /** @description The applicant a window clerk does this for */
                "Lianban-For-Applicant"?: string;
            };
            path: {
                /** @description Disclosure */
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description What a look over the list found, before anybody decides (齐全性预检). */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["PreCheck"];
                };
            };
            /** @description Refused */
            "4XX": {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    stateRow: {
        parameters: {
            query?: never;
            header?: {
                /** @description The applicant a window clerk does this for */
                "Lianban-For-Applicant"?: string;
                /** @description A text of your own, up to 200 characters: sent twice, done once */
                "Idempotency-Key"?: string;
                /** @description The `ETag` read before; when stale 409 */
                "If-Match"?: string;
                /** @description `return=minimal`: 204 and no body instead of 200 */
                Prefer?: string;
            };
            path: {
                /** @description Disclosure */
                id: string;
                /** @description Row of the list */
                rowId: string;
            };
            cookie?: never;
        };
        /** @description What the material says */
        requestBody: {
            content: {
                "application/json": {
                    /** @description Body that issued it */
                    issuer?: string | null;
                    /** @description Number it bears */
                    number?: string | null;
                    /** @description Last day it is valid */
                    validUntil?: string | null;
                    /** @description Fields by name that materials are compared by, as price or buildingAreas */
                    fields?: {
                        [key: string]: string | number | null | number[];
                    };
                };
            };
        };
        responses: {
            /** @description One row of the one-time list with what lies under it. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["DisclosureRow"];
                };
            };
            /** @description Done; the caller asked for no more */
            204: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            /** @description Refused */
            "4XX": {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    reusableMaterials: {
        parameters: {
            query?: never;
            header?: {
                /** @description The applicant a window clerk does this for */
                "Lianban-For-Applicant"?: string;
            };
            path: {
                /** @description Disclosure */
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Default Response */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        /** @description Materials by row, the newest first, at most 200 */
                        items: components["schemas"]["ReusableMaterial"][];
                    };
                };
            };
            /** @description Refused */
            "4XX": {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    reuseMaterials: {
        parameters: {
            query?: never;
            header?: {
                /** @description The applicant a window clerk does this for */
                "Lianban-For-Applicant"?: string;
                /** @description A text of your own, up to 200 characters: sent twice, done once */
                "Idempotency-Key"?: string;
                /** @description `return=minimal`: 204 and no body instead of 200 */
                Prefer?: string;
            };
            path: {
                /** @description Disclosure */
                id: string;
            };
            cookie?: never;
        };
        /** @description What is used again */
        requestBody: {
            content: {
                "application/json": {
                    /** @description Materials, all of which are taken over or none */
                    materials: {
                        /** @description Row of this list */
                        rowId: string;
                        /**
                         * Format: uuid
                         * @description Earlier disclosure
                         */
                        fromDisclosureId: string;
                        /** @description Row it lies under there */
                        fromRowId: string;
                    }[];
                };
            };
        };
        responses: {
            /** @description The one-time list (一次性告知书) an applicant was told for one project and one procedure; frozen when issued. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Disclosure"];
                };
            };
            /** @description Done; the caller asked for no more */
            204: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            /** @description Refused */
            "4XX": {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    listChanges: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /** @description Disclosure */
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description What a list asks otherwise than the one told before for the same project and procedure. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ListChanges"];
                };
            };
            /** @description Refused */
            "4XX": {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    verifyDisclosure: {
        parameters: {
            query: {
                /** @description Check code printed on it */
                code: string;
            };
            header?: never;
            path: {
                /** @description Receipt number */
                number: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description What a printed list must say to be genuine, for whoever holds its number and check code. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["VerifiedDisclosure"];
                };
            };
            /** @description Refused */
            "4XX": {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    listVisits: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Default Response */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        /** @description Visits, the latest first, at most 200; an enterprise's own */
                        items: components["schemas"]["DisclosureVisit"][];
                    };
                };
            };
            /** @description Refused */
            "4XX": {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    planVisit: {
        parameters: {
            query?: never;
            header?: {
                /** @description A text of your own, up to 200 characters: sent twice, done once */
                "Idempotency-Key"?: string;
            };
            path?: never;
            cookie?: never;
        };
        /** @description A visit */
        requestBody: {
            content: {
                "application/json": {
                    /** @description Receipt number of the list, as the enterprise names it */
                    disclosureNumber: string;
                    /**
                     * Format: date-time
                     * @description When
                     */
                    plannedAt: string;
                    /** @description Where */
                    place: string;
                    /** @description Deputy head in charge */
                    leader: string;
                    /** @description By video; standard false */
                    byVideo?: boolean;
                };
            };
        };
        responses: {
            /** @description A visit (上门交底) at which an enterprise is told its list and the technical requirements before works start. */
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["DisclosureVisit"];
                };
            };
            /** @description Refused */
            "4XX": {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    readVisit: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /** @description Visit */
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description A visit (上门交底) at which an enterprise is told its list and the technical requirements before works start. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["DisclosureVisit"];
                };
            };
            /** @description Refused */
            "4XX": {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    recordVisit: {
        parameters: {
            query?: never;
            header?: {
                /** @description A text of your own, up to 200 characters: sent twice, done once */
                "Idempotency-Key"?: string;
                /** @description The `ETag` read before; when stale 409 */
                "If-Match"?: string;
                /** @description `return=minimal`: 204 and no body instead of 200 */
                Prefer?: string;
            };
            path: {
                /** @description Visit */
                id: string;
            };
            cookie?: never;
        };
        /** @description Record of a visit */
        requestBody: {
            content: {
                "application/json": {
                    /**
                     * Format: date-time
                     * @description When it was held
                     */
                    heldAt: string;
                    /** @description Where */
                    place: string;
                    /** @description Who led it */
                    leader: string;
                    /** @description Sections and their heads */
                    attendees: {
                        /**
                         * @description Section
                         * @enum {string}
                         */
                        section: "CONSTRUCTION" | "SAFETY" | "QUALITY" | "CIVIL_AIR_DEFENCE" | "FIRE";
                        /** @description Head of the section, or the deputy */
                        person: string;
                        /** @description Whether the section was there */
                        present: boolean;
                        /** @description Why it was not there, and who stood for it */
                        excuse: string | null;
                    }[];
                    /** @description Technical requirements */
                    requirements: {
                        /**
                         * @description Section
                         * @enum {string}
                         */
                        section: "CONSTRUCTION" | "SAFETY" | "QUALITY" | "CIVIL_AIR_DEFENCE" | "FIRE";
                        /** @description Requirement */
                        requirement: string;
                    }[];
                    /** @description Questions and answers */
                    questions: {
                        /** @description Question */
                        question: string;
                        /** @description Answer */
                        answer: string;
                    }[];
                };
            };
        };
        responses: {
            /** @description A visit (上门交底) at which an enterprise is told its list and the technical requirements before works start. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["DisclosureVisit"];
                };
            };
            /** @description Done; the caller asked for no more */
            204: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            /** @description Refused */
            "4XX": {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    signVisit: {
        parameters: {
            query?: never;
            header?: {
                /** @description A text of your own, up to 200 characters: sent twice, done once */
                "Idempotency-Key"?: string;
                /** @description `return=minimal`: 204 and no body instead of 200 */
                Prefer?: string;
            };
            path: {
                /** @description Visit */
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description A visit (上门交底) at which an enterprise is told its list and the technical requirements before works start. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["DisclosureVisit"];
                };
            };
            /** @description Done; the caller asked for no more */
            204: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            /** @description Refused */
            "4XX": {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    applyForCase: {
        parameters: {
            query?: never;
            header?: {
                /** @description The applicant a window clerk does this for */
                "Lianban-For-Applicant"?: string;
                /** @description A text of your own, up to 200 characters: sent twice, done once */
                "Idempotency-Key"?: string;
            };
            path?: never;
            cookie?: never;
        };
        /** @description An application */
        requestBody: {
            content: {
                "application/json": {
                    /**
                     * Format: uuid
                     * @description The one-time list to apply with
                     */
                    disclosureId: string;
                    /** @description The application form */
                    form: {
                        [key: string]: unknown;
                    };
                    /** @description Whoever applies for the applicant */
                    agent?: {
                        /** @description Name */
                        name: string;
                        /** @description Number of the identity card */
                        idNumber: string;
                    };
                    /** @description Your own key, unique while the case is open */
                    businessKey?: string;
                };
            };
        };
        responses: {
            /** @description A new case with its receipt. */
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["AppliedCase"];
                };
            };
            /** @description Refused */
            "4XX": {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    readCase: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /** @description Case */
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description A case (办件) is the legal file of one application for one procedure. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Case"];
                };
            };
            /** @description Refused */
            "4XX": {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    searchCases: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** @description A search */
        requestBody: {
            content: {
                "application/json": {
                    /** @description What they have in common */
                    filter?: {
                        /** @description Status */
                        status?: ("RECEIVED" | "WITHDRAWN_BEFORE_ACCEPT" | "ACCEPTED" | "NOT_REQUIRED" | "INTAKE_REJECTED" | "CORRECTION_STARTED" | "CORRECTION_ENDED" | "IN_PROGRESS" | "SUSPENDED" | "RESUMED" | "COMPLETED_APPROVED" | "COMPLETED_TOLERANT" | "COMPLETED_DENIED" | "WITHDRAWN" | "REVOKED") | {
                            /**
                             * @description Exactly this
                             * @enum {string}
                             */
                            $eq?: "RECEIVED" | "WITHDRAWN_BEFORE_ACCEPT" | "ACCEPTED" | "NOT_REQUIRED" | "INTAKE_REJECTED" | "CORRECTION_STARTED" | "CORRECTION_ENDED" | "IN_PROGRESS" | "SUSPENDED" | "RESUMED" | "COMPLETED_APPROVED" | "COMPLETED_TOLERANT" | "COMPLETED_DENIED" | "WITHDRAWN" | "REVOKED";
                            /** @description One of these */
                            $in?: ("RECEIVED" | "WITHDRAWN_BEFORE_ACCEPT" | "ACCEPTED" | "NOT_REQUIRED" | "INTAKE_REJECTED" | "CORRECTION_STARTED" | "CORRECTION_ENDED" | "IN_PROGRESS" | "SUSPENDED" | "RESUMED" | "COMPLETED_APPROVED" | "COMPLETED_TOLERANT" | "COMPLETED_DENIED" | "WITHDRAWN" | "REVOKED")[];
                        };
                        /** @description Case number */
                        number?: string | {
                            /** @description Exactly this */
                            $eq?: string;
                            /** @description Pattern; * stands for any text, ? for one character */
                            $like?: string;
                        };
                        /** @description Key of the procedure */
                        definitionKey?: string | {
                            /** @description Exactly this */
                            $eq?: string;
                            /** @description One of these */
                            $in?: string[];
                        };
                        /** @description Department that takes part */
                        departments?: string | {
                            /** @description Exactly this */
                            $eq?: string;
                            /** @description One of these */
                            $in?: string[];
                        };
                        /** @description Worst light of its running clocks */
                        light?: ("RED" | "ORANGE" | "YELLOW" | "GREEN") | {
                            /**
                             * @description Exactly this
                             * @enum {string}
                             */
                            $eq?: "RED" | "ORANGE" | "YELLOW" | "GREEN";
                            /** @description One of these */
                            $in?: ("RED" | "ORANGE" | "YELLOW" | "GREEN")[];
                        };
                        /** @description Acceptance date */
                        acceptedOn?: string | {
                            /**
                             * Format: date
                             * @description Exactly this
                             */
                            $eq?: string;
                            /**
                             * Format: date
                             * @description This or later
                             */
                            $gte?: string;
                            /**
                             * Format: date
                             * @description Later than this
                             */
                            $gt?: string;
                            /**
                             * Format: date
                             * @description This or earlier
                             */
                            $lte?: string;
                            /**
                             * Format: date
                             * @description Earlier than this
                             */
                            $lt?: string;
                            /** @description Whether there is a value at all */
                            $exists?: boolean;
                        };
                        /** @description When handed in */
                        receivedAt?: string | {
                            /**
                             * Format: date-time
                             * @description Exactly this
                             */
                            $eq?: string;
                            /**
                             * Format: date-time
                             * @description This or later
                             */
                            $gte?: string;
                            /**
                             * Format: date-time
                             * @description Later than this
                             */
                            $gt?: string;
                            /**
                             * Format: date-time
                             * @description This or earlier
                             */
                            $lte?: string;
                            /**
                             * Format: date-time
                             * @description Earlier than this
                             */
                            $lt?: string;
                        };
                        /** @description Whether it is still open */
                        open?: boolean;
                        /** @description Part of the number, the project or the applicant */
                        text?: string;
                    };
                    /** @description By the moment of receipt, the newest first when nothing is said */
                    sort?: {
                        /**
                         * @description Field
                         * @enum {string}
                         */
                        field: "receivedAt";
                        /**
                         * @description Direction
                         * @enum {string}
                         */
                        order: "ASC" | "DESC";
                    }[];
                    /** @description Which page */
                    page?: {
                        /** @description The most items; 50 when nothing is said */
                        limit?: number;
                        /** @description `endCursor` of the page before */
                        after?: string | null;
                    };
                    /** @description Whether to count them all */
                    includeTotal?: boolean;
                };
            };
        };
        responses: {
            /** @description Default Response */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        /** @description Cases */
                        items: components["schemas"]["Case"][];
                        page: components["schemas"]["PageEnd"];
                        /** @description How many there are in all; only when asked for */
                        total?: number;
                    };
                };
            };
            /** @description Refused */
            "4XX": {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    withdrawCase: {
        parameters: {
            query?: never;
            header?: {
                /** @description A text of your own, up to 200 characters: sent twice, done once */
                "Idempotency-Key"?: string;
                /** @description `return=minimal`: 204 and no body instead of 200 */
                Prefer?: string;
            };
            path: {
                /** @description Case */
                id: string;
            };
            cookie?: never;
        };
        /** @description Reason */
        requestBody: {
            content: {
                "application/json": {
                    /** @description Reason */
                    reason: string;
                };
            };
        };
        responses: {
            /** @description A case (办件) is the legal file of one application for one procedure. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Case"];
                };
            };
            /** @description Done; the caller asked for no more */
            204: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            /** @description Refused */
            "4XX": {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    submitCorrection: {
        parameters: {
            query?: never;
            header?: {
                /** @description A text of your own, up to 200 characters: sent twice, done once */
                "Idempotency-Key"?: string;
                /** @description `return=minimal`: 204 and no body instead of 200 */
                Prefer?: string;
            };
            path: {
                /** @description Case */
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description A case (办件) is the legal file of one application for one procedure. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Case"];
                };
            };
            /** @description Done; the caller asked for no more */
            204: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            /** @description Refused */
            "4XX": {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    tellCase: {
        parameters: {
            query?: never;
            header?: {
                /** @description A text of your own, up to 200 characters: sent twice, done once */
                "Idempotency-Key"?: string;
                /** @description `return=minimal`: 204 and no body instead of 200 */
                Prefer?: string;
            };
            path: {
                /** @description Case */
                id: string;
            };
            cookie?: never;
        };
        /** @description A message */
        requestBody: {
            content: {
                "application/json": {
                    /** @description Name of the message, as the diagram has it */
                    name: string;
                    /** @description What it carries */
                    variables?: {
                        [key: string]: unknown;
                    };
                };
            };
        };
        responses: {
            /** @description A case (办件) is the legal file of one application for one procedure. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Case"];
                };
            };
            /** @description Done; the caller asked for no more */
            204: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            /** @description Refused */
            "4XX": {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    caseDiagram: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /** @description Case */
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Where a case stands in its diagram and in those it calls. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["CaseDiagram"];
                };
            };
            /** @description Refused */
            "4XX": {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    caseMaterials: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /** @description Case */
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Default Response */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        /** @description Rows */
                        items: components["schemas"]["DisclosureRow"][];
                    };
                };
            };
            /** @description Refused */
            "4XX": {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    caseOpinions: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /** @description Case */
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description What departments said about each matter of a case, and what they have still to say. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["CaseOpinions"];
                };
            };
            /** @description Refused */
            "4XX": {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    addLateOpinion: {
        parameters: {
            query?: never;
            header?: {
                /** @description A text of your own, up to 200 characters: sent twice, done once */
                "Idempotency-Key"?: string;
            };
            path: {
                /** @description Case */
                id: string;
            };
            cookie?: never;
        };
        /** @description A late opinion */
        requestBody: {
            content: {
                "application/json": {
                    /** @description Code of the matter */
                    itemCode: string;
                    /**
                     * @description Opinion
                     * @enum {string}
                     */
                    opinion: "AGREE" | "AGREE_WITH_CONDITIONS" | "DISAGREE" | "NOT_CONCERNED";
                    /** @description Reason; a refusal needs it */
                    reason?: string;
                    /** @description Law; a refusal needs it */
                    legalBasis?: string;
                    /** @description Conditions */
                    conditions?: string;
                };
            };
        };
        responses: {
            /** @description What departments said about each matter of a case, and what they have still to say. */
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["CaseOpinions"];
                };
            };
            /** @description Refused */
            "4XX": {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    caseEvents: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /** @description Case */
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Default Response */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        /** @description Events in their order */
                        items: components["schemas"]["CaseEvent"][];
                    };
                };
            };
            /** @description Refused */
            "4XX": {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    checkChain: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /** @description Case */
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Whether the events of a case are as they were written. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ChainCheck"];
                };
            };
            /** @description Refused */
            "4XX": {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    caseNotices: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /** @description Case */
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Default Response */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        /** @description Notices, the newest first */
                        items: components["schemas"]["Notice"][];
                    };
                };
            };
            /** @description Refused */
            "4XX": {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    correctionNotices: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /** @description Case */
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Default Response */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        /** @description Notices, the newest first */
                        items: components["schemas"]["CorrectionNotice"][];
                    };
                };
            };
            /** @description Refused */
            "4XX": {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    exportCases: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": {
                    /**
                     * @description Comma-separated text, or a workbook
                     * @enum {string}
                     */
                    format: "csv" | "xlsx";
                    /** @description What they have in common */
                    filter?: {
                        /** @description Status */
                        status?: ("RECEIVED" | "WITHDRAWN_BEFORE_ACCEPT" | "ACCEPTED" | "NOT_REQUIRED" | "INTAKE_REJECTED" | "CORRECTION_STARTED" | "CORRECTION_ENDED" | "IN_PROGRESS" | "SUSPENDED" | "RESUMED" | "COMPLETED_APPROVED" | "COMPLETED_TOLERANT" | "COMPLETED_DENIED" | "WITHDRAWN" | "REVOKED") | {
                            /**
                             * @description Exactly this
                             * @enum {string}
                             */
                            $eq?: "RECEIVED" | "WITHDRAWN_BEFORE_ACCEPT" | "ACCEPTED" | "NOT_REQUIRED" | "INTAKE_REJECTED" | "CORRECTION_STARTED" | "CORRECTION_ENDED" | "IN_PROGRESS" | "SUSPENDED" | "RESUMED" | "COMPLETED_APPROVED" | "COMPLETED_TOLERANT" | "COMPLETED_DENIED" | "WITHDRAWN" | "REVOKED";
                            /** @description One of these */
                            $in?: ("RECEIVED" | "WITHDRAWN_BEFORE_ACCEPT" | "ACCEPTED" | "NOT_REQUIRED" | "INTAKE_REJECTED" | "CORRECTION_STARTED" | "CORRECTION_ENDED" | "IN_PROGRESS" | "SUSPENDED" | "RESUMED" | "COMPLETED_APPROVED" | "COMPLETED_TOLERANT" | "COMPLETED_DENIED" | "WITHDRAWN" | "REVOKED")[];
                        };
                        /** @description Case number */
                        number?: string | {
                            /** @description Exactly this */
                            $eq?: string;
                            /** @description Pattern; * stands for any text, ? for one character */
                            $like?: string;
                        };
                        /** @description Key of the procedure */
                        definitionKey?: string | {
                            /** @description Exactly this */
                            $eq?: string;
                            /** @description One of these */
                            $in?: string[];
                        };
                        /** @description Department that takes part */
                        departments?: string | {
                            /** @description Exactly this */
                            $eq?: string;
                            /** @description One of these */
                            $in?: string[];
                        };
                        /** @description Worst light of its running clocks */
                        light?: ("RED" | "ORANGE" | "YELLOW" | "GREEN") | {
                            /**
                             * @description Exactly this
                             * @enum {string}
                             */
                            $eq?: "RED" | "ORANGE" | "YELLOW" | "GREEN";
                            /** @description One of these */
                            $in?: ("RED" | "ORANGE" | "YELLOW" | "GREEN")[];
                        };
                        /** @description Acceptance date */
                        acceptedOn?: string | {
                            /**
                             * Format: date
                             * @description Exactly this
                             */
                            $eq?: string;
                            /**
                             * Format: date
                             * @description This or later
                             */
                            $gte?: string;
                            /**
                             * Format: date
                             * @description Later than this
                             */
                            $gt?: string;
                            /**
                             * Format: date
                             * @description This or earlier
                             */
                            $lte?: string;
                            /**
                             * Format: date
                             * @description Earlier than this
                             */
                            $lt?: string;
                            /** @description Whether there is a value at all */
                            $exists?: boolean;
                        };
                        /** @description When handed in */
                        receivedAt?: string | {
                            /**
                             * Format: date-time
                             * @description Exactly this
                             */
                            $eq?: string;
                            /**
                             * Format: date-time
                             * @description This or later
                             */
                            $gte?: string;
                            /**
                             * Format: date-time
                             * @description Later than this
                             */
                            $gt?: string;
                            /**
                             * Format: date-time
                             * @description This or earlier
                             */
                            $lte?: string;
                            /**
                             * Format: date-time
                             * @description Earlier than this
                             */
                            $lt?: string;
                        };
                        /** @description Whether it is still open */
                        open?: boolean;
                        /** @description Part of the number, the project or the applicant */
                        text?: string;
                    };
                    /** @description By the moment of receipt, the newest first when nothing is said */
                    sort?: {
                        /**
                         * @description Field
                         * @enum {string}
                         */
                        field: "receivedAt";
                        /**
                         * @description Direction
                         * @enum {string}
                         */
                        order: "ASC" | "DESC";
                    }[];
                };
            };
        };
        responses: {
            /** @description The list as a file */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "text/csv": string;
                    "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet": string;
                };
            };
            /** @description Refused */
            "4XX": {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    exportCaseEvents: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /** @description Case */
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": {
                    /**
                     * @description Comma-separated text, or a workbook
                     * @enum {string}
                     */
                    format: "csv" | "xlsx";
                };
            };
        };
        responses: {
            /** @description The list as a file */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "text/csv": string;
                    "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet": string;
                };
            };
            /** @description Refused */
            "4XX": {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    caseActs: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /** @description Case */
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description What an officer may do with a case beside its tasks, and what the acts are about. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["CaseActs"];
                };
            };
            /** @description Refused */
            "4XX": {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    caseRecusals: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /** @description Case */
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Default Response */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        /** @description Recusals */
                        items: components["schemas"]["Recusal"][];
                    };
                };
            };
            /** @description Refused */
            "4XX": {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    recuseOfficer: {
        parameters: {
            query?: never;
            header?: {
                /** @description A text of your own, up to 200 characters: sent twice, done once */
                "Idempotency-Key"?: string;
            };
            path: {
                /** @description Case */
                id: string;
            };
            cookie?: never;
        };
        /** @description A recusal */
        requestBody: {
            content: {
                "application/json": {
                    /**
                     * Format: uuid
                     * @description The officer; left out for oneself
                     */
                    accountId?: string;
                    /** @description The interest in the case */
                    reason: string;
                    /** @description Law it rests on */
                    legalBasis?: string;
                };
            };
        };
        responses: {
            /** @description Default Response */
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        /** @description Recusals of the case */
                        items: components["schemas"]["Recusal"][];
                    };
                };
            };
            /** @description Refused */
            "4XX": {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    revokeCase: {
        parameters: {
            query?: never;
            header?: {
                /** @description A text of your own, up to 200 characters: sent twice, done once */
                "Idempotency-Key"?: string;
                /** @description `return=minimal`: 204 and no body instead of 200 */
                Prefer?: string;
            };
            path: {
                /** @description Case */
                id: string;
            };
            cookie?: never;
        };
        /** @description A revocation */
        requestBody: {
            content: {
                "application/json": {
                    /**
                     * @description Ground of 行政许可法 69
                     * @enum {string}
                     */
                    ground: "ABUSE_OF_OFFICE" | "BEYOND_POWERS" | "PROCEDURE_VIOLATED" | "NOT_ELIGIBLE" | "FRAUD";
                    /** @description Facts and reasons */
                    reason: string;
                    /** @description Articles */
                    legalBasis: string;
                };
            };
        };
        responses: {
            /** @description A case (办件) is the legal file of one application for one procedure. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Case"];
                };
            };
            /** @description Done; the caller asked for no more */
            204: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            /** @description Refused */
            "4XX": {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    openGreenChannel: {
        parameters: {
            query?: never;
            header?: {
                /** @description A text of your own, up to 200 characters: sent twice, done once */
                "Idempotency-Key"?: string;
                /** @description `return=minimal`: 204 and no body instead of 200 */
                Prefer?: string;
            };
            path: {
                /** @description Case */
                id: string;
            };
            cookie?: never;
        };
        /** @description Why the case goes through it */
        requestBody: {
            content: {
                "application/json": {
                    /**
                     * @description A listed project, a service card, or a listed enterprise
                     * @enum {string}
                     */
                    ground: "KEY_PROJECT" | "SERVICE_CARD" | "LISTED_ENTERPRISE";
                    /** @description Why, as the card, the list or the notice has it */
                    reason: string;
                };
            };
        };
        responses: {
            /** @description A case (办件) is the legal file of one application for one procedure. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Case"];
                };
            };
            /** @description Done; the caller asked for no more */
            204: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            /** @description Refused */
            "4XX": {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    closeGreenChannel: {
        parameters: {
            query?: never;
            header?: {
                /** @description A text of your own, up to 200 characters: sent twice, done once */
                "Idempotency-Key"?: string;
                /** @description `return=minimal`: 204 and no body instead of 200 */
                Prefer?: string;
            };
            path: {
                /** @description Case */
                id: string;
            };
            cookie?: never;
        };
        /** @description Why it no longer does */
        requestBody: {
            content: {
                "application/json": {
                    /** @description Why, as the card, the list or the notice has it */
                    reason: string;
                };
            };
        };
        responses: {
            /** @description A case (办件) is the legal file of one application for one procedure. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Case"];
                };
            };
            /** @description Done; the caller asked for no more */
            204: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            /** @description Refused */
            "4XX": {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    listIntakeRules: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Default Response */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        /** @description Rules */
                        items: components["schemas"]["IntakeRule"][];
                    };
                };
            };
            /** @description Refused */
            "4XX": {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    settleIntakeRule: {
        parameters: {
            query?: never;
            header?: {
                /** @description A text of your own, up to 200 characters: sent twice, done once */
                "Idempotency-Key"?: string;
                /** @description The `ETag` read before; when stale 409 */
                "If-Match"?: string;
                /** @description `return=minimal`: 204 and no body instead of 200 */
                Prefer?: string;
            };
            path: {
                /** @description Key of the procedure */
                key: string;
            };
            cookie?: never;
        };
        /** @description What is to hold for the intake */
        requestBody: {
            content: {
                "application/json": {
                    /** @description GB/T 2260 code of the region */
                    regionCode: string;
                    /** @description Working days an applicant has to correct */
                    correctionWorkingDays: number;
                    /** @description Working days after which the applicant is reminded */
                    reminderWorkingDays: number;
                    /** @description Whether nothing is accepted without a national project code */
                    projectCodeRequired: boolean;
                    /** @description Local rule it rests on */
                    legalBasis: string;
                };
            };
        };
        responses: {
            /** @description What a region has settled for the intake of a procedure where the law leaves it open. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["IntakeRule"];
                };
            };
            /** @description Done; the caller asked for no more */
            204: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            /** @description Refused */
            "4XX": {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    discloseJointly: {
        parameters: {
            query?: never;
            header?: {
                /** @description The applicant a window clerk does this for */
                "Lianban-For-Applicant"?: string;
                /** @description A text of your own, up to 200 characters: sent twice, done once */
                "Idempotency-Key"?: string;
            };
            path?: never;
            cookie?: never;
        };
        /** @description Procedures of one project */
        requestBody: {
            content: {
                "application/json": {
                    /**
                     * Format: uuid
                     * @description Project
                     */
                    projectId: string;
                    /** @description The procedures, each once */
                    definitionKeys: string[];
                    /** @description Facts that differ from those of the project */
                    facts?: {
                        [key: string]: unknown;
                    };
                };
            };
        };
        responses: {
            /** @description The one-time lists of several procedures, merged: every paper once. */
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["JointDisclosure"];
                };
            };
            /** @description Refused */
            "4XX": {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    applyJointly: {
        parameters: {
            query?: never;
            header?: {
                /** @description The applicant a window clerk does this for */
                "Lianban-For-Applicant"?: string;
                /** @description A text of your own, up to 200 characters: sent twice, done once */
                "Idempotency-Key"?: string;
            };
            path?: never;
            cookie?: never;
        };
        /** @description One application for several procedures */
        requestBody: {
            content: {
                "application/json": {
                    /**
                     * Format: uuid
                     * @description Project
                     */
                    projectId: string;
                    /** @description The procedures, each once */
                    definitionKeys: string[];
                    /** @description Facts that differ from those of the project */
                    facts?: {
                        [key: string]: unknown;
                    };
                    /** @description The one application form */
                    form?: {
                        [key: string]: unknown;
                    };
                    /** @description Whoever applies for the applicant */
                    agent?: {
                        /** @description Name */
                        name: string;
                        /** @description Number of the identity card */
                        idNumber: string;
                    };
                    /**
                     * @description Whether results wait for one another; TOGETHER when nothing is said
                     * @enum {string}
                     */
                    delivery?: "TOGETHER" | "AS_READY";
                    /** @description Department that answers for the whole; the lead of the first joint procedure when nothing is said */
                    leadDepartment?: string;
                };
            };
        };
        responses: {
            /** @description A joint application (联合申请): one form, one receipt, a case for each procedure. */
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["JointApplication"];
                };
            };
            /** @description Refused */
            "4XX": {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    readApplication: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /** @description Application */
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description A joint application (联合申请): one form, one receipt, a case for each procedure. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["JointApplication"];
                };
            };
            /** @description Refused */
            "4XX": {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    acceptJointly: {
        parameters: {
            query?: never;
            header?: {
                /** @description A text of your own, up to 200 characters: sent twice, done once */
                "Idempotency-Key"?: string;
                /** @description `return=minimal`: 204 and no body instead of 200 */
                Prefer?: string;
            };
            path: {
                /** @description Application */
                id: string;
            };
            cookie?: never;
        };
        /** @description A unified acceptance */
        requestBody: {
            content: {
                "application/json": {
                    /** @description What the notice says beside its rows, where a case is incomplete */
                    reason?: string;
                };
            };
        };
        responses: {
            /** @description What a unified acceptance did. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["JointAcceptance"];
                };
            };
            /** @description Done; the caller asked for no more */
            204: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            /** @description Refused */
            "4XX": {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    correctJointly: {
        parameters: {
            query?: never;
            header?: {
                /** @description A text of your own, up to 200 characters: sent twice, done once */
                "Idempotency-Key"?: string;
                /** @description `return=minimal`: 204 and no body instead of 200 */
                Prefer?: string;
            };
            path: {
                /** @description Application */
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description A joint application (联合申请): one form, one receipt, a case for each procedure. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["JointApplication"];
                };
            };
            /** @description Done; the caller asked for no more */
            204: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            /** @description Refused */
            "4XX": {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    withdrawJointly: {
        parameters: {
            query?: never;
            header?: {
                /** @description A text of your own, up to 200 characters: sent twice, done once */
                "Idempotency-Key"?: string;
                /** @description `return=minimal`: 204 and no body instead of 200 */
                Prefer?: string;
            };
            path: {
                /** @description Application */
                id: string;
            };
            cookie?: never;
        };
        /** @description What is taken back, and why */
        requestBody: {
            content: {
                "application/json": {
                    /** @description Reason */
                    reason: string;
                    /** @description Cases to take back; all when nothing is said */
                    caseIds?: string[];
                };
            };
        };
        responses: {
            /** @description A joint application (联合申请): one form, one receipt, a case for each procedure. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["JointApplication"];
                };
            };
            /** @description Done; the caller asked for no more */
            204: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            /** @description Refused */
            "4XX": {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    chooseDelivery: {
        parameters: {
            query?: never;
            header?: {
                /** @description A text of your own, up to 200 characters: sent twice, done once */
                "Idempotency-Key"?: string;
                /** @description `return=minimal`: 204 and no body instead of 200 */
                Prefer?: string;
            };
            path: {
                /** @description Application */
                id: string;
            };
            cookie?: never;
        };
        /** @description How results are handed over */
        requestBody: {
            content: {
                "application/json": {
                    /**
                     * @description How results are handed over
                     * @enum {string}
                     */
                    delivery: "TOGETHER" | "AS_READY";
                };
            };
        };
        responses: {
            /** @description A joint application (联合申请): one form, one receipt, a case for each procedure. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["JointApplication"];
                };
            };
            /** @description Done; the caller asked for no more */
            204: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            /** @description Refused */
            "4XX": {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    findApplicants: {
        parameters: {
            query?: {
                /** @description Part of a name, a number or a code */
                text?: string;
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Default Response */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        /** @description Applicants by name, at most 50 */
                        items: components["schemas"]["CounterApplicant"][];
                    };
                };
            };
            /** @description Refused */
            "4XX": {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    undeliveredDocuments: {
        parameters: {
            query?: {
                /** @description Part of a name, a number or a code */
                text?: string;
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Default Response */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        /** @description Documents, the oldest first, at most 200 */
                        items: components["schemas"]["UndeliveredDocument"][];
                    };
                };
            };
            /** @description Refused */
            "4XX": {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    correlateMessage: {
        parameters: {
            query?: never;
            header?: {
                /** @description A text of your own, up to 200 characters: sent twice, done once */
                "Idempotency-Key"?: string;
                /** @description `return=minimal`: 204 and no body instead of 200 */
                Prefer?: string;
            };
            path?: never;
            cookie?: never;
        };
        /** @description A message with its key */
        requestBody: {
            content: {
                "application/json": {
                    /** @description Name of the message, as the diagram has it */
                    name: string;
                    /** @description What the message is about, as the diagram has it */
                    correlationKey: string;
                    /** @description The own key of the case it is for */
                    businessKey?: string;
                    /** @description What it carries */
                    variables?: {
                        [key: string]: unknown;
                    };
                };
            };
        };
        responses: {
            /** @description A case (办件) is the legal file of one application for one procedure. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Case"];
                };
            };
            /** @description Done; the caller asked for no more */
            204: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            /** @description Refused */
            "4XX": {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    publishMessage: {
        parameters: {
            query?: never;
            header?: {
                /** @description A text of your own, up to 200 characters: sent twice, done once */
                "Idempotency-Key"?: string;
                /** @description `return=minimal`: 204 and no body instead of 200 */
                Prefer?: string;
            };
            path?: never;
            cookie?: never;
        };
        /** @description A message with its key and how long it waits */
        requestBody: {
            content: {
                "application/json": {
                    /** @description Name of the message, as the diagram has it */
                    name: string;
                    /** @description What the message is about, as the diagram has it */
                    correlationKey: string;
                    /** @description The own key of the case it is for */
                    businessKey?: string;
                    /** @description Your own name of it: a second one of the same name and id is refused */
                    messageId?: string;
                    /** @description How long it waits for somebody, P30D at most; an ISO 8601 duration of days, hours, minutes, seconds */
                    timeToLive: string;
                    /** @description What it carries */
                    variables?: {
                        [key: string]: unknown;
                    };
                };
            };
        };
        responses: {
            /** @description The message */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        /**
                         * Format: uuid
                         * @description Message
                         */
                        id: string;
                        /**
                         * @description Waits for somebody, or was delivered
                         * @enum {string}
                         */
                        state: "WAITING" | "DELIVERED" | "EXPIRED" | "FAILED";
                        /** @description The case that has it */
                        caseId: string | null;
                        /**
                         * Format: date-time
                         * @description Until when it waits
                         */
                        expiresAt: string;
                    };
                };
            };
            /** @description Done; the caller asked for no more */
            204: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            /** @description Refused */
            "4XX": {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    broadcastSignal: {
        parameters: {
            query?: never;
            header?: {
                /** @description A text of your own, up to 200 characters: sent twice, done once */
                "Idempotency-Key"?: string;
            };
            path?: never;
            cookie?: never;
        };
        /** @description A signal */
        requestBody: {
            content: {
                "application/json": {
                    /** @description Name of the signal, as the diagrams have it */
                    name: string;
                    /** @description What it carries */
                    variables?: {
                        [key: string]: unknown;
                    };
                };
            };
        };
        responses: {
            /** @description On its way */
            202: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        /** @description How many cases wait for it */
                        cases: number;
                    };
                };
            };
            /** @description Refused */
            "4XX": {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    searchTasks: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** @description A search */
        requestBody: {
            content: {
                "application/json": {
                    /** @description What they have in common */
                    filter?: {
                        /**
                         * @description Claimed by the person, open to the person, open in a joint review, come back to the person, urged, due soon or today, sent to the person as a copy, delegated by the person, or done by the person; all open ones when nothing is said
                         * @enum {string}
                         */
                        box?: "mine" | "department" | "joint" | "returned" | "urged" | "dueSoon" | "copied" | "delegated" | "closed";
                        /** @description Key of the procedure */
                        definitionKey?: string | {
                            /** @description Exactly this */
                            $eq?: string;
                            /** @description One of these */
                            $in?: string[];
                        };
                        /** @description Light of the clock due first */
                        light?: ("RED" | "ORANGE" | "YELLOW" | "GREEN") | {
                            /**
                             * @description Exactly this
                             * @enum {string}
                             */
                            $eq?: "RED" | "ORANGE" | "YELLOW" | "GREEN";
                            /** @description One of these */
                            $in?: ("RED" | "ORANGE" | "YELLOW" | "GREEN")[];
                        };
                        /** @description When the clock due first falls due */
                        dueAt?: string | {
                            /**
                             * Format: date-time
                             * @description Exactly this
                             */
                            $eq?: string;
                            /**
                             * Format: date-time
                             * @description This or later
                             */
                            $gte?: string;
                            /**
                             * Format: date-time
                             * @description Later than this
                             */
                            $gt?: string;
                            /**
                             * Format: date-time
                             * @description This or earlier
                             */
                            $lte?: string;
                            /**
                             * Format: date-time
                             * @description Earlier than this
                             */
                            $lt?: string;
                        };
                        /** @description Only what goes through the green channel */
                        greenChannel?: boolean;
                        /** @description Case number */
                        caseNumber?: string | {
                            /** @description Exactly this */
                            $eq?: string;
                            /** @description Pattern; * stands for any text, ? for one character */
                            $like?: string;
                        };
                        /** @description Part of the number, the project or the applicant */
                        text?: string;
                    };
                    /** @description What is due first comes first when nothing is said */
                    sort?: {
                        /**
                         * @description Field
                         * @enum {string}
                         */
                        field: "dueAt" | "createdAt";
                        /**
                         * @description Direction
                         * @enum {string}
                         */
                        order: "ASC" | "DESC";
                    }[];
                    /** @description Which page */
                    page?: {
                        /** @description The most items; 50 when nothing is said */
                        limit?: number;
                        /** @description `endCursor` of the page before */
                        after?: string | null;
                    };
                    /** @description Whether to count them all */
                    includeTotal?: boolean;
                    /** @description Whether the counts of all boxes come along; they do when nothing is said */
                    includeCounts?: boolean;
                };
            };
        };
        responses: {
            /** @description A page of tasks with the counts beside it. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Inbox"];
                };
            };
            /** @description Refused */
            "4XX": {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    readTask: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /** @description Task */
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description A user task waits for a person. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Task"];
                };
            };
            /** @description Refused */
            "4XX": {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    claimTask: {
        parameters: {
            query?: never;
            header?: {
                /** @description A text of your own, up to 200 characters: sent twice, done once */
                "Idempotency-Key"?: string;
                /** @description The `ETag` read before; when stale 409 */
                "If-Match"?: string;
                /** @description `return=minimal`: 204 and no body instead of 200 */
                Prefer?: string;
            };
            path: {
                /** @description Task */
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description A user task waits for a person. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Task"];
                };
            };
            /** @description Done; the caller asked for no more */
            204: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            /** @description Refused */
            "4XX": {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    releaseTask: {
        parameters: {
            query?: never;
            header?: {
                /** @description A text of your own, up to 200 characters: sent twice, done once */
                "Idempotency-Key"?: string;
                /** @description `return=minimal`: 204 and no body instead of 200 */
                Prefer?: string;
            };
            path: {
                /** @description Task */
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description A user task waits for a person. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Task"];
                };
            };
            /** @description Done; the caller asked for no more */
            204: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            /** @description Refused */
            "4XX": {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    saveDraft: {
        parameters: {
            query?: never;
            header?: {
                /** @description A text of your own, up to 200 characters: sent twice, done once */
                "Idempotency-Key"?: string;
                /** @description `return=minimal`: 204 and no body instead of 200 */
                Prefer?: string;
            };
            path: {
                /** @description Task */
                id: string;
            };
            cookie?: never;
        };
        /** @description What was filled in */
        requestBody: {
            content: {
                "application/json": {
                    /** @description Fields of the form */
                    values: {
                        [key: string]: unknown;
                    };
                };
            };
        };
        responses: {
            /** @description A user task waits for a person. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Task"];
                };
            };
            /** @description Done; the caller asked for no more */
            204: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            /** @description Refused */
            "4XX": {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    completeTask: {
        parameters: {
            query?: never;
            header?: {
                /** @description A text of your own, up to 200 characters: sent twice, done once */
                "Idempotency-Key"?: string;
                /** @description The `ETag` read before; when stale 409 */
                "If-Match"?: string;
                /** @description `return=minimal`: 204 and no body instead of 200 */
                Prefer?: string;
            };
            path: {
                /** @description Task */
                id: string;
            };
            cookie?: never;
        };
        /** @description How the task is completed */
        requestBody: {
            content: {
                "application/json": {
                    /** @description One of the step's outcomes */
                    outcome: string;
                    /** @description Fields of the form */
                    values?: {
                        [key: string]: unknown;
                    };
                    /** @description Reason */
                    reason?: string;
                    /** @description Law it rests on */
                    legalBasis?: string;
                    /** @description Remark for colleagues */
                    comment?: string;
                    /** @description Officers who took part besides */
                    officers?: string[];
                };
            };
        };
        responses: {
            /** @description A completed task, its case, and the tasks that follow and that the person may see. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["CompletedTask"];
                };
            };
            /** @description Done; the caller asked for no more */
            204: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            /** @description Refused */
            "4XX": {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    returnTask: {
        parameters: {
            query?: never;
            header?: {
                /** @description A text of your own, up to 200 characters: sent twice, done once */
                "Idempotency-Key"?: string;
                /** @description The `ETag` read before; when stale 409 */
                "If-Match"?: string;
                /** @description `return=minimal`: 204 and no body instead of 200 */
                Prefer?: string;
            };
            path: {
                /** @description Task */
                id: string;
            };
            cookie?: never;
        };
        /** @description Where to, and why */
        requestBody: {
            content: {
                "application/json": {
                    /** @description One of the return targets; by the drawn outcome RETURN without */
                    targetElementId?: string;
                    /** @description Reason */
                    reason: string;
                };
            };
        };
        responses: {
            /** @description A completed task, its case, and the tasks that follow and that the person may see. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["CompletedTask"];
                };
            };
            /** @description Done; the caller asked for no more */
            204: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            /** @description Refused */
            "4XX": {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    batchClaim: {
        parameters: {
            query?: never;
            header?: {
                /** @description A text of your own, up to 200 characters: sent twice, done once */
                "Idempotency-Key"?: string;
                /** @description `return=minimal`: 204 and no body instead of 200 */
                Prefer?: string;
            };
            path?: never;
            cookie?: never;
        };
        /** @description Which tasks */
        requestBody: {
            content: {
                "application/json": {
                    /** @description Tasks */
                    ids: string[];
                };
            };
        };
        responses: {
            /** @description What became of each task of a batch. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["BatchClaim"];
                };
            };
            /** @description Done; the caller asked for no more */
            204: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            /** @description Refused */
            "4XX": {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    addTaskFile: {
        parameters: {
            query?: never;
            header?: {
                /** @description A text of your own, up to 200 characters: sent twice, done once */
                "Idempotency-Key"?: string;
            };
            path: {
                /** @description Task */
                id: string;
                /** @description Key of the field; `table.column` in a table */
                field: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "multipart/form-data": {
                    /**
                     * Format: binary
                     * @description The file
                     */
                    file: string;
                };
                "application/json": {
                    /**
                     * Format: uuid
                     * @description Upload that is all here
                     */
                    uploadId: string;
                };
            };
        };
        responses: {
            /** @description A file handed in under a row of the list. */
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["RowDocument"];
                };
            };
            /** @description Refused */
            "4XX": {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    exportTasks: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": {
                    /**
                     * @description Comma-separated text, or a workbook
                     * @enum {string}
                     */
                    format: "csv" | "xlsx";
                    /** @description What they have in common */
                    filter?: {
                        /**
                         * @description Claimed by the person, open to the person, open in a joint review, come back to the person, urged, due soon or today, sent to the person as a copy, delegated by the person, or done by the person; all open ones when nothing is said
                         * @enum {string}
                         */
                        box?: "mine" | "department" | "joint" | "returned" | "urged" | "dueSoon" | "copied" | "delegated" | "closed";
                        /** @description Key of the procedure */
                        definitionKey?: string | {
                            /** @description Exactly this */
                            $eq?: string;
                            /** @description One of these */
                            $in?: string[];
                        };
                        /** @description Light of the clock due first */
                        light?: ("RED" | "ORANGE" | "YELLOW" | "GREEN") | {
                            /**
                             * @description Exactly this
                             * @enum {string}
                             */
                            $eq?: "RED" | "ORANGE" | "YELLOW" | "GREEN";
                            /** @description One of these */
                            $in?: ("RED" | "ORANGE" | "YELLOW" | "GREEN")[];
                        };
                        /** @description When the clock due first falls due */
                        dueAt?: string | {
                            /**
                             * Format: date-time
                             * @description Exactly this
                             */
                            $eq?: string;
                            /**
                             * Format: date-time
                             * @description This or later
                             */
                            $gte?: string;
                            /**
                             * Format: date-time
                             * @description Later than this
                             */
                            $gt?: string;
                            /**
                             * Format: date-time
                             * @description This or earlier
                             */
                            $lte?: string;
                            /**
                             * Format: date-time
                             * @description Earlier than this
                             */
                            $lt?: string;
                        };
                        /** @description Only what goes through the green channel */
                        greenChannel?: boolean;
                        /** @description Case number */
                        caseNumber?: string | {
                            /** @description Exactly this */
                            $eq?: string;
                            /** @description Pattern; * stands for any text, ? for one character */
                            $like?: string;
                        };
                        /** @description Part of the number, the project or the applicant */
                        text?: string;
                    };
                    /** @description What is due first comes first when nothing is said */
                    sort?: {
                        /**
                         * @description Field
                         * @enum {string}
                         */
                        field: "dueAt" | "createdAt";
                        /**
                         * @description Direction
                         * @enum {string}
                         */
                        order: "ASC" | "DESC";
                    }[];
                };
            };
        };
        responses: {
            /** @description The list as a file */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "text/csv": string;
                    "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet": string;
                };
            };
            /** @description Refused */
            "4XX": {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    delegateTask: {
        parameters: {
            query?: never;
            header?: {
                /** @description A text of your own, up to 200 characters: sent twice, done once */
                "Idempotency-Key"?: string;
                /** @description `return=minimal`: 204 and no body instead of 200 */
                Prefer?: string;
            };
            path: {
                /** @description Task */
                id: string;
            };
            cookie?: never;
        };
        /** @description To whom, and why */
        requestBody: {
            content: {
                "application/json": {
                    /**
                     * Format: uuid
                     * @description Colleague who shall work on it
                     */
                    accountId: string;
                    /** @description Why */
                    reason: string;
                };
            };
        };
        responses: {
            /** @description A user task waits for a person. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Task"];
                };
            };
            /** @description Done; the caller asked for no more */
            204: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            /** @description Refused */
            "4XX": {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    recallTask: {
        parameters: {
            query?: never;
            header?: {
                /** @description A text of your own, up to 200 characters: sent twice, done once */
                "Idempotency-Key"?: string;
                /** @description `return=minimal`: 204 and no body instead of 200 */
                Prefer?: string;
            };
            path: {
                /** @description Task */
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description A user task waits for a person. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Task"];
                };
            };
            /** @description Done; the caller asked for no more */
            204: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            /** @description Refused */
            "4XX": {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    resolveTask: {
        parameters: {
            query?: never;
            header?: {
                /** @description A text of your own, up to 200 characters: sent twice, done once */
                "Idempotency-Key"?: string;
                /** @description `return=minimal`: 204 and no body instead of 200 */
                Prefer?: string;
            };
            path: {
                /** @description Task */
                id: string;
            };
            cookie?: never;
        };
        /** @description What was found */
        requestBody: {
            content: {
                "application/json": {
                    /** @description What was found */
                    comment?: string;
                };
            };
        };
        responses: {
            /** @description A user task waits for a person. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Task"];
                };
            };
            /** @description Done; the caller asked for no more */
            204: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            /** @description Refused */
            "4XX": {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    transferTask: {
        parameters: {
            query?: never;
            header?: {
                /** @description A text of your own, up to 200 characters: sent twice, done once */
                "Idempotency-Key"?: string;
                /** @description `return=minimal`: 204 and no body instead of 200 */
                Prefer?: string;
            };
            path: {
                /** @description Task */
                id: string;
            };
            cookie?: never;
        };
        /** @description A person or a department, one of them, and why */
        requestBody: {
            content: {
                "application/json": {
                    /**
                     * Format: uuid
                     * @description Colleague who shall have it
                     */
                    accountId?: string;
                    /** @description Department in whose pool it shall be */
                    departmentCode?: string;
                    /** @description Why */
                    reason: string;
                };
            };
        };
        responses: {
            /** @description A user task waits for a person. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Task"];
                };
            };
            /** @description Done; the caller asked for no more */
            204: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            /** @description Refused */
            "4XX": {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    listSigners: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /** @description Task */
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Default Response */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        /** @description In the order they were asked */
                        items: components["schemas"]["Signer"][];
                    };
                };
            };
            /** @description Refused */
            "4XX": {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    addSigner: {
        parameters: {
            query?: never;
            header?: {
                /** @description A text of your own, up to 200 characters: sent twice, done once */
                "Idempotency-Key"?: string;
                /** @description `return=minimal`: 204 and no body instead of 200 */
                Prefer?: string;
            };
            path: {
                /** @description Task */
                id: string;
            };
            cookie?: never;
        };
        /** @description Who, when and why */
        requestBody: {
            content: {
                "application/json": {
                    /**
                     * Format: uuid
                     * @description Officer who shall sign
                     */
                    accountId: string;
                    /**
                     * @description Before the task can be completed, beside it, or after it and before the case goes on
                     * @enum {string}
                     */
                    when: "BEFORE" | "PARALLEL" | "AFTER";
                    /** @description Why */
                    reason: string;
                };
            };
        };
        responses: {
            /** @description Default Response */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        /** @description All who were asked */
                        items: components["schemas"]["Signer"][];
                    };
                };
            };
            /** @description Done; the caller asked for no more */
            204: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            /** @description Refused */
            "4XX": {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    removeSigner: {
        parameters: {
            query?: never;
            header?: {
                /** @description A text of your own, up to 200 characters: sent twice, done once */
                "Idempotency-Key"?: string;
                /** @description `return=minimal`: 204 and no body instead of 200 */
                Prefer?: string;
            };
            path: {
                /** @description Task */
                id: string;
                /** @description Signer */
                signerId: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Default Response */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        /** @description All who were asked */
                        items: components["schemas"]["Signer"][];
                    };
                };
            };
            /** @description Done; the caller asked for no more */
            204: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            /** @description Refused */
            "4XX": {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    listReturnTargets: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /** @description Task */
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Default Response */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        /** @description Nearest first */
                        items: components["schemas"]["ReturnTarget"][];
                    };
                };
            };
            /** @description Refused */
            "4XX": {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    takeBackTask: {
        parameters: {
            query?: never;
            header?: {
                /** @description A text of your own, up to 200 characters: sent twice, done once */
                "Idempotency-Key"?: string;
                /** @description `return=minimal`: 204 and no body instead of 200 */
                Prefer?: string;
            };
            path: {
                /** @description Task */
                id: string;
            };
            cookie?: never;
        };
        /** @description Why */
        requestBody: {
            content: {
                "application/json": {
                    /** @description Why */
                    reason?: string;
                };
            };
        };
        responses: {
            /** @description A user task waits for a person. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Task"];
                };
            };
            /** @description Done; the caller asked for no more */
            204: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            /** @description Refused */
            "4XX": {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    copyTask: {
        parameters: {
            query?: never;
            header?: {
                /** @description A text of your own, up to 200 characters: sent twice, done once */
                "Idempotency-Key"?: string;
                /** @description `return=minimal`: 204 and no body instead of 200 */
                Prefer?: string;
            };
            path: {
                /** @description Task */
                id: string;
            };
            cookie?: never;
        };
        /** @description To whom, and what is said with it */
        requestBody: {
            content: {
                "application/json": {
                    /** @description To whom */
                    accountIds: string[];
                    /** @description What is said with it */
                    note?: string;
                };
            };
        };
        responses: {
            /** @description A user task waits for a person. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Task"];
                };
            };
            /** @description Done; the caller asked for no more */
            204: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            /** @description Refused */
            "4XX": {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    markCopyRead: {
        parameters: {
            query?: never;
            header?: {
                /** @description A text of your own, up to 200 characters: sent twice, done once */
                "Idempotency-Key"?: string;
                /** @description `return=minimal`: 204 and no body instead of 200 */
                Prefer?: string;
            };
            path: {
                /** @description Task */
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description A user task waits for a person. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Task"];
                };
            };
            /** @description Done; the caller asked for no more */
            204: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            /** @description Refused */
            "4XX": {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    urgeTask: {
        parameters: {
            query?: never;
            header?: {
                /** @description A text of your own, up to 200 characters: sent twice, done once */
                "Idempotency-Key"?: string;
                /** @description `return=minimal`: 204 and no body instead of 200 */
                Prefer?: string;
            };
            path: {
                /** @description Task */
                id: string;
            };
            cookie?: never;
        };
        /** @description What is said */
        requestBody: {
            content: {
                "application/json": {
                    /** @description What is said */
                    message?: string;
                };
            };
        };
        responses: {
            /** @description A user task waits for a person. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Task"];
                };
            };
            /** @description Done; the caller asked for no more */
            204: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            /** @description Refused */
            "4XX": {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    batchComplete: {
        parameters: {
            query?: never;
            header?: {
                /** @description A text of your own, up to 200 characters: sent twice, done once */
                "Idempotency-Key"?: string;
                /** @description `return=minimal`: 204 and no body instead of 200 */
                Prefer?: string;
            };
            path?: never;
            cookie?: never;
        };
        /** @description Which tasks, and how */
        requestBody: {
            content: {
                "application/json": {
                    /** @description Tasks */
                    items: {
                        /**
                         * Format: uuid
                         * @description Task
                         */
                        id: string;
                        /** @description How the task is completed */
                        completion?: {
                            /** @description One of the step's outcomes */
                            outcome: string;
                            /** @description Fields of the form */
                            values?: {
                                [key: string]: unknown;
                            };
                            /** @description Reason */
                            reason?: string;
                            /** @description Law it rests on */
                            legalBasis?: string;
                            /** @description Remark for colleagues */
                            comment?: string;
                            /** @description Officers who took part besides */
                            officers?: string[];
                        };
                    }[];
                    /** @description How the task is completed */
                    completion?: {
                        /** @description One of the step's outcomes */
                        outcome: string;
                        /** @description Fields of the form */
                        values?: {
                            [key: string]: unknown;
                        };
                        /** @description Reason */
                        reason?: string;
                        /** @description Law it rests on */
                        legalBasis?: string;
                        /** @description Remark for colleagues */
                        comment?: string;
                        /** @description Officers who took part besides */
                        officers?: string[];
                    };
                };
            };
        };
        responses: {
            /** @description What became of each task of a batch; what one is refused for holds up no other. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["BatchCompletion"];
                };
            };
            /** @description Done; the caller asked for no more */
            204: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            /** @description Refused */
            "4XX": {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    taskOfficers: {
        parameters: {
            query: {
                /** @description The act */
                act: "DELEGATE" | "TRANSFER" | "ADD_SIGNER" | "COPY";
            };
            header?: never;
            path: {
                /** @description Task */
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Whom an act on a task may name: officers, and for a transfer also the pools of departments. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["TaskOfficers"];
                };
            };
            /** @description Refused */
            "4XX": {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    listSavedFilters: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Default Response */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        /** @description Filters by name */
                        items: components["schemas"]["SavedFilter"][];
                    };
                };
            };
            /** @description Refused */
            "4XX": {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    saveFilter: {
        parameters: {
            query?: never;
            header?: {
                /** @description A text of your own, up to 200 characters: sent twice, done once */
                "Idempotency-Key"?: string;
                /** @description `return=minimal`: 204 and no body instead of 200 */
                Prefer?: string;
            };
            path?: never;
            cookie?: never;
        };
        /** @description A filter to keep */
        requestBody: {
            content: {
                "application/json": {
                    /** @description Name */
                    name: string;
                    /** @description What is filtered by */
                    query: string;
                };
            };
        };
        responses: {
            /** @description Default Response */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        /** @description Filters by name */
                        items: components["schemas"]["SavedFilter"][];
                    };
                };
            };
            /** @description Done; the caller asked for no more */
            204: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            /** @description Refused */
            "4XX": {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    dropSavedFilter: {
        parameters: {
            query?: never;
            header?: {
                /** @description A text of your own, up to 200 characters: sent twice, done once */
                "Idempotency-Key"?: string;
            };
            path: {
                /** @description Filter */
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Dropped */
            204: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            /** @description Refused */
            "4XX": {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    myFigures: {
        parameters: {
            query?: {
                /** @description First day; the first of this year when nothing is said */
                from?: string;
                /** @description Last day; today when nothing is said */
                to?: string;
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description The person's own work in a period, each figure with its base. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["MyFigures"];
                };
            };
            /** @description Refused */
            "4XX": {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    listComments: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /** @description Case */
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Default Response */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        /** @description Those the person may read, the oldest first */
                        items: components["schemas"]["Comment"][];
                    };
                };
            };
            /** @description Refused */
            "4XX": {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    addComment: {
        parameters: {
            query?: never;
            header?: {
                /** @description A text of your own, up to 200 characters: sent twice, done once */
                "Idempotency-Key"?: string;
            };
            path: {
                /** @description Case */
                id: string;
            };
            cookie?: never;
        };
        /** @description A comment; for officers only where nothing is said */
        requestBody: {
            content: {
                "application/json": {
                    /**
                     * Format: uuid
                     * @description Task it is about
                     */
                    taskId?: string;
                    /** @description What is said */
                    body: string;
                    /**
                     * @description Who may read it: officers only, or the applicant as well
                     * @enum {string}
                     */
                    audience?: "STAFF" | "APPLICANT";
                };
            };
        };
        responses: {
            /** @description What somebody said about a case or one of its tasks. */
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Comment"];
                };
            };
            /** @description Refused */
            "4XX": {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    urgeCase: {
        parameters: {
            query?: never;
            header?: {
                /** @description A text of your own, up to 200 characters: sent twice, done once */
                "Idempotency-Key"?: string;
                /** @description `return=minimal`: 204 and no body instead of 200 */
                Prefer?: string;
            };
            path: {
                /** @description Case */
                id: string;
            };
            cookie?: never;
        };
        /** @description What is said */
        requestBody: {
            content: {
                "application/json": {
                    /** @description What is said */
                    message?: string;
                };
            };
        };
        responses: {
            /** @description Urged */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        /** @description How many tasks were urged */
                        urged: number;
                    };
                };
            };
            /** @description Done; the caller asked for no more */
            204: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            /** @description Refused */
            "4XX": {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    reassignTasks: {
        parameters: {
            query?: never;
            header?: {
                /** @description A text of your own, up to 200 characters: sent twice, done once */
                "Idempotency-Key"?: string;
                /** @description `return=minimal`: 204 and no body instead of 200 */
                Prefer?: string;
            };
            path: {
                /** @description Account */
                id: string;
            };
            cookie?: never;
        };
        /** @description To whom, and why */
        requestBody: {
            content: {
                "application/json": {
                    /**
                     * Format: uuid
                     * @description Officer who shall have them; back to the pools without
                     */
                    toAccountId?: string;
                    /** @description Why */
                    reason: string;
                };
            };
        };
        responses: {
            /** @description What became of each open task of an officer who leaves or is away. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Reassignment"];
                };
            };
            /** @description Done; the caller asked for no more */
            204: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            /** @description Refused */
            "4XX": {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    caseClocks: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /** @description Case, clock or suspension */
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Default Response */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        /** @description Clocks, those of the case first */
                        items: components["schemas"]["Clock"][];
                    };
                };
            };
            /** @description Refused */
            "4XX": {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    explainClock: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /** @description Case, clock or suspension */
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description How the due day of a clock comes about. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ClockExplanation"];
                };
            };
            /** @description Refused */
            "4XX": {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    suspendClocks: {
        parameters: {
            query?: never;
            header?: {
                /** @description A text of your own, up to 200 characters: sent twice, done once */
                "Idempotency-Key"?: string;
                /** @description `return=minimal`: 204 and no body instead of 200 */
                Prefer?: string;
            };
            path: {
                /** @description Case, clock or suspension */
                id: string;
            };
            cookie?: never;
        };
        /** @description A standstill */
        requestBody: {
            content: {
                "application/json": {
                    /**
                     * @description Lawful kind (行政许可法 45), LOCAL_RULE with its article; a kind from SITE_VISIT on is refused with the reason why
                     * @enum {string}
                     */
                    type: "HEARING" | "TENDER" | "AUCTION" | "INSPECTION" | "TESTING" | "QUARANTINE" | "APPRAISAL" | "EXPERT_REVIEW" | "LOCAL_RULE" | "SITE_VISIT" | "CONSULTATION" | "COUNTERSIGNING" | "PUBLICITY" | "INSTRUCTIONS" | "SHARED_DATA" | "STAFF_ABSENCE" | "SYSTEM_DOWNTIME" | "CORRECTION";
                    /** @description How long it will take */
                    plannedWorkingDays: number;
                    /** @description Why, as the notice to the applicant will say it */
                    reason: string;
                    /** @description Article it rests on */
                    legalBasis?: string;
                };
            };
        };
        responses: {
            /** @description A case (办件) is the legal file of one application for one procedure. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Case"];
                };
            };
            /** @description Done; the caller asked for no more */
            204: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            /** @description Refused */
            "4XX": {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    endSuspension: {
        parameters: {
            query?: never;
            header?: {
                /** @description A text of your own, up to 200 characters: sent twice, done once */
                "Idempotency-Key"?: string;
                /** @description `return=minimal`: 204 and no body instead of 200 */
                Prefer?: string;
            };
            path: {
                /** @description Case, clock or suspension */
                id: string;
            };
            cookie?: never;
        };
        /** @description Reason */
        requestBody: {
            content: {
                "application/json": {
                    /** @description Why */
                    reason: string;
                };
            };
        };
        responses: {
            /** @description A case (办件) is the legal file of one application for one procedure. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Case"];
                };
            };
            /** @description Done; the caller asked for no more */
            204: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            /** @description Refused */
            "4XX": {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    prolongSuspension: {
        parameters: {
            query?: never;
            header?: {
                /** @description A text of your own, up to 200 characters: sent twice, done once */
                "Idempotency-Key"?: string;
                /** @description `return=minimal`: 204 and no body instead of 200 */
                Prefer?: string;
            };
            path: {
                /** @description Case, clock or suspension */
                id: string;
            };
            cookie?: never;
        };
        /** @description A longer standstill */
        requestBody: {
            content: {
                "application/json": {
                    /** @description How long it will take from today */
                    plannedWorkingDays: number;
                    /** @description Why, as the new notice to the applicant will say it */
                    reason: string;
                };
            };
        };
        responses: {
            /** @description A case (办件) is the legal file of one application for one procedure. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Case"];
                };
            };
            /** @description Done; the caller asked for no more */
            204: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            /** @description Refused */
            "4XX": {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    giveOverdueReason: {
        parameters: {
            query?: never;
            header?: {
                /** @description A text of your own, up to 200 characters: sent twice, done once */
                "Idempotency-Key"?: string;
                /** @description `return=minimal`: 204 and no body instead of 200 */
                Prefer?: string;
            };
            path: {
                /** @description Case, clock or suspension */
                id: string;
            };
            cookie?: never;
        };
        /** @description A public reason */
        requestBody: {
            content: {
                "application/json": {
                    /**
                     * @description The limit that was broken
                     * @enum {string}
                     */
                    kind: "PROMISED" | "STATUTORY";
                    /** @description Why, as everybody will read it */
                    reason: string;
                };
            };
        };
        responses: {
            /** @description A case (办件) is the legal file of one application for one procedure. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Case"];
                };
            };
            /** @description Done; the caller asked for no more */
            204: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            /** @description Refused */
            "4XX": {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    extendClocks: {
        parameters: {
            query?: never;
            header?: {
                /** @description A text of your own, up to 200 characters: sent twice, done once */
                "Idempotency-Key"?: string;
                /** @description `return=minimal`: 204 and no body instead of 200 */
                Prefer?: string;
            };
            path: {
                /** @description Case, clock or suspension */
                id: string;
            };
            cookie?: never;
        };
        /** @description An extension */
        requestBody: {
            content: {
                "application/json": {
                    /** @description By how many working days */
                    workingDays: number;
                    /** @description Why, as the applicant will be told */
                    reason: string;
                };
            };
        };
        responses: {
            /** @description A case (办件) is the legal file of one application for one procedure. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Case"];
                };
            };
            /** @description Done; the caller asked for no more */
            204: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            /** @description Refused */
            "4XX": {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    listCalendars: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Default Response */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        /** @description Arrangements, by region, the newest year first */
                        items: components["schemas"]["CalendarVersionSummary"][];
                    };
                };
            };
            /** @description Refused */
            "4XX": {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    calendarYear: {
        parameters: {
            query: {
                /** @description Year */
                year: string;
            };
            header?: never;
            path: {
                /** @description GB/T 2260 code, or CN */
                region: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description The working days of a region in one year. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["CalendarYear"];
                };
            };
            /** @description Refused */
            "4XX": {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    businessHours: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /** @description GB/T 2260 code, or CN */
                region: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Default Response */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        /** @description Hours, those of the latest day first */
                        items: components["schemas"]["HoursInForce"][];
                    };
                };
            };
            /** @description Refused */
            "4XX": {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    addInCalendar: {
        parameters: {
            query: {
                /** @description The day of the event */
                from: string;
                /** @description How many, at most 250 */
                workingDays: string;
            };
            header?: never;
            path: {
                /** @description GB/T 2260 code, or CN */
                region: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description The n-th working day after a day, the day itself not counted. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["CalendarSum"];
                };
            };
            /** @description Refused */
            "4XX": {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    listCalendarChanges: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Default Response */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        /** @description Changes, the newest first, at most 100 */
                        items: components["schemas"]["CalendarChange"][];
                    };
                };
            };
            /** @description Refused */
            "4XX": {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    previewCalendarChange: {
        parameters: {
            query?: never;
            header?: {
                /** @description A text of your own, up to 200 characters: sent twice, done once */
                "Idempotency-Key"?: string;
            };
            path?: never;
            cookie?: never;
        };
        /** @description A change of a calendar */
        requestBody: {
            content: {
                "application/json": {
                    /**
                     * @description The arrangement of a year
                     * @enum {string}
                     */
                    kind: "NOTICE";
                    /** @description GB/T 2260 code, or CN */
                    region: string;
                    /** @description Year of the notice */
                    year: number;
                    /** @description Number of the notice, as it is cited */
                    source: string;
                    /**
                     * Format: date
                     * @description When it was published
                     */
                    publishedOn: string;
                    /** @description Why, where it comes in the middle of the year */
                    reason?: string;
                    /**
                     * @description How the days are written down
                     * @enum {string}
                     */
                    format: "json" | "csv" | "ics";
                    /** @description The days off and the make-up days */
                    content: string;
                } | {
                    /**
                     * @description Business hours
                     * @enum {string}
                     */
                    kind: "HOURS";
                    /** @description GB/T 2260 code, or CN */
                    region: string;
                    /** @description The decision they rest on */
                    source: string;
                    /** @description Why */
                    reason?: string;
                    /**
                     * Format: date
                     * @description From which day on; today when nothing is said, never a day that is over
                     */
                    validFrom?: string;
                    /** @description Seasons; the first that contains a day speaks for it */
                    seasons: {
                        /** @description First day of the season, MM-DD */
                        from: string;
                        /** @description Last day of the season, MM-DD; may run over the new year */
                        to: string;
                        /** @description When offices are open, in order */
                        sessions: string[][];
                    }[];
                };
            };
        };
        responses: {
            /** @description A change of a calendar: looked at with everything it moves, then put in force or dropped. */
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["CalendarChange"];
                };
            };
            /** @description Refused */
            "4XX": {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    readCalendarChange: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /** @description Calendar change */
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description A change of a calendar: looked at with everything it moves, then put in force or dropped. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["CalendarChange"];
                };
            };
            /** @description Refused */
            "4XX": {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    dropCalendarChange: {
        parameters: {
            query?: never;
            header?: {
                /** @description A text of your own, up to 200 characters: sent twice, done once */
                "Idempotency-Key"?: string;
            };
            path: {
                /** @description Calendar change */
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Dropped */
            204: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            /** @description Refused */
            "4XX": {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    calendarChangeMoves: {
        parameters: {
            query?: {
                /** @description The most items, at most 200; 50 when nothing is said */
                limit?: string;
                /** @description `endCursor` of the page before */
                after?: string;
            };
            header?: never;
            path: {
                /** @description Calendar change */
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Default Response */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        /** @description Due dates by clock */
                        items: components["schemas"]["MovedDueDate"][];
                        page: components["schemas"]["PageEnd"];
                        /** @description How many there are in all; only when asked for */
                        total?: number;
                    };
                };
            };
            /** @description Refused */
            "4XX": {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    applyCalendarChange: {
        parameters: {
            query?: never;
            header?: {
                /** @description A text of your own, up to 200 characters: sent twice, done once */
                "Idempotency-Key"?: string;
            };
            path: {
                /** @description Calendar change */
                id: string;
            };
            cookie?: never;
        };
        /** @description Why it is put in force */
        requestBody: {
            content: {
                "application/json": {
                    /** @description Why */
                    reason?: string;
                } | null;
            };
        };
        responses: {
            /** @description A change of a calendar: looked at with everything it moves, then put in force or dropped. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["CalendarChange"];
                };
            };
            /** @description Refused */
            "4XX": {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    localRules: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Default Response */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        /** @description Rules by procedure */
                        items: components["schemas"]["LocalRule"][];
                    };
                };
            };
            /** @description Refused */
            "4XX": {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    adoptLocalRule: {
        parameters: {
            query?: never;
            header?: {
                /** @description A text of your own, up to 200 characters: sent twice, done once */
                "Idempotency-Key"?: string;
                /** @description The `ETag` read before; when stale 409 */
                "If-Match"?: string;
            };
            path: {
                /** @description Procedure */
                key: string;
            };
            cookie?: never;
        };
        /** @description A published local rule */
        requestBody: {
            content: {
                "application/json": {
                    /** @description The rule with its number, e.g. 萍政办发〔2023〕1号 */
                    citation: string;
                    /**
                     * Format: date
                     * @description When it was published; it holds from that day
                     */
                    publishedOn: string;
                };
            };
        };
        responses: {
            /** @description Default Response */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        /** @description Rules by procedure */
                        items: components["schemas"]["LocalRule"][];
                    };
                };
            };
            /** @description Refused */
            "4XX": {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    dropLocalRule: {
        parameters: {
            query?: never;
            header?: {
                /** @description A text of your own, up to 200 characters: sent twice, done once */
                "Idempotency-Key"?: string;
            };
            path: {
                /** @description Procedure */
                key: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Silence approves nothing there any more */
            204: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            /** @description Refused */
            "4XX": {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    caseDocuments: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /** @description Case */
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Default Response */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        /** @description Documents in the order of time */
                        items: components["schemas"]["Document"][];
                    };
                };
            };
            /** @description Refused */
            "4XX": {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    previewDocument: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /** @description Document */
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description What is known of how a document looks, found from its content. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["DocumentPreview"];
                };
            };
            /** @description Refused */
            "4XX": {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    documentThumbnail: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /** @description Document */
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description The picture */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "image/jpeg": string;
                };
            };
            /** @description Refused */
            "4XX": {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    openDocument: {
        parameters: {
            query?: {
                /** @description 1 shows it in place */
                inline?: string;
                /** @description Form of an issued document; by `Accept` where it is not given */
                format?: "html" | "pdf";
            };
            header?: never;
            path: {
                /** @description Document */
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description The file */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "text/html": string;
                    "application/pdf": string;
                    "image/png": string;
                    "image/jpeg": string;
                    "application/ofd": string;
                    "application/vnd.openxmlformats-officedocument.wordprocessingml.document": string;
                    "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet": string;
                    "image/vnd.dwg": string;
                    "text/plain": string;
                };
            };
            /** @description Refused */
            "4XX": {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    deliverDocument: {
        parameters: {
            query?: never;
            header?: {
                /** @description A text of your own, up to 200 characters: sent twice, done once */
                "Idempotency-Key"?: string;
            };
            path: {
                /** @description Document */
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": {
                    /**
                     * @description Handed over at the counter, or by mail
                     * @enum {string}
                     */
                    kind: "COUNTER" | "MAIL";
                    /** @description Who received it */
                    recipient: string;
                    /**
                     * Format: date-time
                     * @description When it was received
                     */
                    deliveredAt: string;
                    /** @description Number of the parcel, or a remark */
                    remark?: string;
                };
            };
        };
        responses: {
            /** @description A file: handed in under a row of the list, or issued by the service (文书 D01…D42). */
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Document"];
                };
            };
            /** @description Refused */
            "4XX": {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    verifyDocument: {
        parameters: {
            query: {
                /** @description Code at the foot of the document */
                code: string;
            };
            header?: never;
            path: {
                /** @description Number of the document or the disclosure */
                number: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description What is on record of an issued document or a disclosure. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["VerifiedDocument"];
                };
            };
            /** @description Refused */
            "4XX": {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    listDefinitions: {
        parameters: {
            query?: {
                /** @description true: only those an applicant may apply for */
                applicable?: string;
                /** @description false: every version, not only the latest */
                latest?: string;
                /** @description Only this key */
                key?: string;
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Default Response */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        /** @description Definitions, by key, the latest version first */
                        items: components["schemas"]["DefinitionSummary"][];
                    };
                };
            };
            /** @description Refused */
            "4XX": {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    readDefinition: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /** @description Process definition */
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description A published version of a procedure with its checklist, limits and steps. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["DefinitionDetail"];
                };
            };
            /** @description Refused */
            "4XX": {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    readCatalogue: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /** @description Process definition */
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description The catalogue of materials (要件清单) of one version: what may be asked, what must not be, what must agree. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Catalogue"];
                };
            };
            /** @description Refused */
            "4XX": {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    definitionXml: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /** @description Process definition */
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description BPMN 2.0 XML */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/xml": string;
                };
            };
            /** @description Refused */
            "4XX": {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    formOf: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /** @description Process definition */
                id: string;
                /** @description Key of the form */
                key: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description form-js schema */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        [key: string]: unknown;
                    };
                };
            };
            /** @description Refused */
            "4XX": {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    stepChecklist: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /** @description Process definition */
                id: string;
                /** @description Element */
                elementId: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Default Response */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        /** @description Rows */
                        items: components["schemas"]["DisclosureRow"][];
                    };
                };
            };
            /** @description Refused */
            "4XX": {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    deploy: {
        parameters: {
            query?: {
                /** @description true: only check */
                dryRun?: string;
            };
            header?: {
                /** @description A text of your own, up to 200 characters: sent twice, done once */
                "Idempotency-Key"?: string;
            };
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "multipart/form-data": {
                    /** @description Diagrams (.bpmn), forms (.form) and decision models (.dmn) */
                    files: string[];
                    /** @description What is new in them */
                    note?: string;
                };
            };
        };
        responses: {
            /** @description What a deployment brought about, or would. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Deployment"];
                };
            };
            /** @description What a deployment brought about, or would. */
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Deployment"];
                };
            };
            /** @description Refused */
            "4XX": {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    checkDiagram: {
        parameters: {
            query?: never;
            header?: {
                /** @description A text of your own, up to 200 characters: sent twice, done once */
                "Idempotency-Key"?: string;
            };
            path?: never;
            cookie?: never;
        };
        /** @description A diagram */
        requestBody: {
            content: {
                "application/json": {
                    /** @description The diagram */
                    xml: string;
                };
            };
        };
        responses: {
            /** @description Default Response */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        /** @description What the checker found */
                        findings: components["schemas"]["Finding"][];
                    };
                };
            };
            /** @description Refused */
            "4XX": {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    importDiagram: {
        parameters: {
            query?: never;
            header?: {
                /** @description A text of your own, up to 200 characters: sent twice, done once */
                "Idempotency-Key"?: string;
            };
            path?: never;
            cookie?: never;
        };
        /** @description A diagram */
        requestBody: {
            content: {
                "application/json": {
                    /** @description The diagram */
                    xml: string;
                };
            };
        };
        responses: {
            /** @description A diagram of another engine with our words added to it, and what became of its own. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["DiagramImport"];
                };
            };
            /** @description Refused */
            "4XX": {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    listDrafts: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Default Response */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        /** @description Drafts, the newest first */
                        items: components["schemas"]["DraftSummary"][];
                    };
                };
            };
            /** @description Refused */
            "4XX": {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    readDraft: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /** @description Key of the process */
                key: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description A diagram a designer works on; publishing makes it the next version. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["DefinitionDraft"];
                };
            };
            /** @description Refused */
            "4XX": {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    saveDefinitionDraft: {
        parameters: {
            query?: never;
            header?: {
                /** @description A text of your own, up to 200 characters: sent twice, done once */
                "Idempotency-Key"?: string;
                /** @description The `ETag` read before; without it 428, when stale 409 */
                "If-Match"?: string;
            };
            path: {
                /** @description Key of the process */
                key: string;
            };
            cookie?: never;
        };
        /** @description A draft */
        requestBody: {
            content: {
                "application/json": {
                    /** @description The diagram */
                    xml: string;
                    /** @description form-js schemas by key */
                    forms?: {
                        [key: string]: unknown;
                    };
                    /** @description Decision models by the names of their files, without .dmn; what is not sent stays as it is */
                    decisions?: {
                        [key: string]: string;
                    };
                    /** @description Version it began from */
                    basedOnVersion?: number | null;
                };
            };
        };
        responses: {
            /** @description A diagram a designer works on; publishing makes it the next version. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["DefinitionDraft"];
                };
            };
            /** @description Refused */
            "4XX": {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    dropDraft: {
        parameters: {
            query?: never;
            header?: {
                /** @description A text of your own, up to 200 characters: sent twice, done once */
                "Idempotency-Key"?: string;
            };
            path: {
                /** @description Key of the process */
                key: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Dropped */
            204: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            /** @description Refused */
            "4XX": {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    readDraftGuide: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /** @description Key of the process */
                key: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description A published version of a procedure with its checklist, limits and steps. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["DefinitionDetail"];
                };
            };
            /** @description Refused */
            "4XX": {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    previewDraftMigration: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /** @description Key of the process */
                key: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description What would become of running cases if a draft were published and they went on with it. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["DraftMigration"];
                };
            };
            /** @description Refused */
            "4XX": {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    publishDraft: {
        parameters: {
            query?: never;
            header?: {
                /** @description A text of your own, up to 200 characters: sent twice, done once */
                "Idempotency-Key"?: string;
                /** @description The `ETag` read before; when stale 409 */
                "If-Match"?: string;
            };
            path: {
                /** @description Key of the process */
                key: string;
            };
            cookie?: never;
        };
        /** @description What it changes, and what becomes of running cases */
        requestBody: {
            content: {
                "application/json": {
                    /** @description What the version changes */
                    note: string;
                    /**
                     * @description STAY (standard): running cases keep their version; MIGRATE: a migration plan is made for each version they run on, and executed at once where the caller may operate the service
                     * @enum {string}
                     */
                    runningCases?: "STAY" | "MIGRATE";
                };
            };
        };
        responses: {
            /** @description A published draft. */
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Publication"];
                };
            };
            /** @description Refused */
            "4XX": {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    rehearseDiagram: {
        parameters: {
            query?: never;
            header?: {
                /** @description A text of your own, up to 200 characters: sent twice, done once */
                "Idempotency-Key"?: string;
            };
            path?: never;
            cookie?: never;
        };
        /** @description A diagram */
        requestBody: {
            content: {
                "application/json": {
                    /** @description The diagram */
                    xml: string;
                    /** @description form-js schemas by key */
                    forms?: {
                        [key: string]: unknown;
                    };
                };
            };
        };
        responses: {
            /** @description A diagram played before it is published. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Rehearsal"];
                };
            };
            /** @description Refused */
            "4XX": {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    listDecisions: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /** @description Process definition */
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Default Response */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        /** @description Decisions, in the order of their files */
                        items: components["schemas"]["DecisionSummary"][];
                    };
                };
            };
            /** @description Refused */
            "4XX": {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    decisionXml: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /** @description Process definition */
                id: string;
                /** @description Decision */
                decisionId: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description DMN XML */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/xml": string;
                };
            };
            /** @description Refused */
            "4XX": {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    evaluateDecision: {
        parameters: {
            query?: never;
            header?: {
                /** @description A text of your own, up to 200 characters: sent twice, done once */
                "Idempotency-Key"?: string;
            };
            path: {
                /** @description Process definition */
                id: string;
                /** @description Decision */
                decisionId: string;
            };
            cookie?: never;
        };
        /** @description What the decision is asked with */
        requestBody: {
            content: {
                "application/json": {
                    /** @description Plain JSON values by name */
                    variables: {
                        [key: string]: unknown;
                    };
                };
            };
        };
        responses: {
            /** @description What a decision gives for some variables, and how it came about. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["DecisionResult"];
                };
            };
            /** @description Refused */
            "4XX": {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    checkDecisions: {
        parameters: {
            query?: never;
            header?: {
                /** @description A text of your own, up to 200 characters: sent twice, done once */
                "Idempotency-Key"?: string;
            };
            path?: never;
            cookie?: never;
        };
        /** @description A decision model */
        requestBody: {
            content: {
                "application/json": {
                    /** @description The DMN document */
                    xml: string;
                };
            };
        };
        responses: {
            /** @description Default Response */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        /** @description What the checker found */
                        findings: components["schemas"]["Finding"][];
                    };
                };
            };
            /** @description Refused */
            "4XX": {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    supervisionSummary: {
        parameters: {
            query?: {
                /** @description First day; the first of this year when nothing is said */
                from?: string;
                /** @description Last day; today when nothing is said */
                to?: string;
                /** @description Only cases this department leads */
                department?: string;
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description The figures of a period, counted from the record, never entered by hand. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["SupervisionSummary"];
                };
            };
            /** @description Refused */
            "4XX": {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    compareVersions: {
        parameters: {
            query: {
                /** @description Procedure */
                key: string;
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description The days decided cases took by version of their procedure, each compared with the version before. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["VersionComparison"];
                };
            };
            /** @description Refused */
            "4XX": {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    searchCards: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** @description A search, the newest first */
        requestBody: {
            content: {
                "application/json": {
                    /** @description What they have in common */
                    filter?: {
                        /** @description Level */
                        level?: ("YELLOW" | "RED") | {
                            /**
                             * @description Exactly this
                             * @enum {string}
                             */
                            $eq?: "YELLOW" | "RED";
                            /** @description One of these */
                            $in?: ("YELLOW" | "RED")[];
                        };
                        /** @description Department */
                        department?: string | {
                            /** @description Exactly this */
                            $eq?: string;
                            /** @description One of these */
                            $in?: string[];
                        };
                        /** @description Reason */
                        reason?: string | {
                            /** @description Exactly this */
                            $eq?: string;
                            /** @description One of these */
                            $in?: string[];
                        };
                        /**
                         * Format: uuid
                         * @description Case
                         */
                        caseId?: string;
                        /** @description When */
                        occurredAt?: string | {
                            /**
                             * Format: date-time
                             * @description Exactly this
                             */
                            $eq?: string;
                            /**
                             * Format: date-time
                             * @description This or later
                             */
                            $gte?: string;
                            /**
                             * Format: date-time
                             * @description Later than this
                             */
                            $gt?: string;
                            /**
                             * Format: date-time
                             * @description This or earlier
                             */
                            $lte?: string;
                            /**
                             * Format: date-time
                             * @description Earlier than this
                             */
                            $lt?: string;
                        };
                        /** @description Whether the department has answered */
                        answered?: boolean;
                    };
                    /** @description Which page */
                    page?: {
                        /** @description The most items; 50 when nothing is said */
                        limit?: number;
                        /** @description `endCursor` of the page before */
                        after?: string | null;
                    };
                    /** @description Whether to count them all */
                    includeTotal?: boolean;
                };
            };
        };
        responses: {
            /** @description Default Response */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        /** @description Cards */
                        items: components["schemas"]["SupervisionCard"][];
                        page: components["schemas"]["PageEnd"];
                        /** @description How many there are in all; only when asked for */
                        total?: number;
                    };
                };
            };
            /** @description Refused */
            "4XX": {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    answerCard: {
        parameters: {
            query?: never;
            header?: {
                /** @description A text of your own, up to 200 characters: sent twice, done once */
                "Idempotency-Key"?: string;
                /** @description `return=minimal`: 204 and no body instead of 200 */
                Prefer?: string;
            };
            path: {
                /** @description Card */
                id: string;
            };
            cookie?: never;
        };
        /** @description An answer */
        requestBody: {
            content: {
                "application/json": {
                    /** @description What happened and what is done about it */
                    answer: string;
                };
            };
        };
        responses: {
            /** @description Default Response */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        /** @description Cards of the case, the newest first */
                        items: components["schemas"]["SupervisionCard"][];
                    };
                };
            };
            /** @description Done; the caller asked for no more */
            204: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            /** @description Refused */
            "4XX": {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    searchOrders: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** @description A search, the newest first */
        requestBody: {
            content: {
                "application/json": {
                    /** @description What they have in common */
                    filter?: {
                        /** @description Kind */
                        kind?: ("ASSIGNMENT" | "REMINDER" | "SUPERVISION") | {
                            /**
                             * @description Exactly this
                             * @enum {string}
                             */
                            $eq?: "ASSIGNMENT" | "REMINDER" | "SUPERVISION";
                            /** @description One of these */
                            $in?: ("ASSIGNMENT" | "REMINDER" | "SUPERVISION")[];
                        };
                        /** @description Department */
                        department?: string | {
                            /** @description Exactly this */
                            $eq?: string;
                            /** @description One of these */
                            $in?: string[];
                        };
                        /**
                         * Format: uuid
                         * @description Case
                         */
                        caseId?: string;
                        /** @description Whether it falls due too late for the deadline outside */
                        flagged?: boolean;
                        /** @description Whether it is still open */
                        open?: boolean;
                        /** @description Due day */
                        dueOn?: string | {
                            /**
                             * Format: date
                             * @description Exactly this
                             */
                            $eq?: string;
                            /**
                             * Format: date
                             * @description This or later
                             */
                            $gte?: string;
                            /**
                             * Format: date
                             * @description Later than this
                             */
                            $gt?: string;
                            /**
                             * Format: date
                             * @description This or earlier
                             */
                            $lte?: string;
                            /**
                             * Format: date
                             * @description Earlier than this
                             */
                            $lt?: string;
                        };
                    };
                    /** @description Which page */
                    page?: {
                        /** @description The most items; 50 when nothing is said */
                        limit?: number;
                        /** @description `endCursor` of the page before */
                        after?: string | null;
                    };
                    /** @description Whether to count them all */
                    includeTotal?: boolean;
                };
            };
        };
        responses: {
            /** @description Default Response */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        /** @description Orders */
                        items: components["schemas"]["SupervisionOrder"][];
                        page: components["schemas"]["PageEnd"];
                        /** @description How many there are in all; only when asked for */
                        total?: number;
                    };
                };
            };
            /** @description Refused */
            "4XX": {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    caseCards: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /** @description Case */
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Default Response */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        /** @description Cards, the newest first */
                        items: components["schemas"]["SupervisionCard"][];
                    };
                };
            };
            /** @description Refused */
            "4XX": {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    caseOrders: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /** @description Case */
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Default Response */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        /** @description Orders, the newest first */
                        items: components["schemas"]["SupervisionOrder"][];
                    };
                };
            };
            /** @description Refused */
            "4XX": {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    exportFigures: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": {
                    /**
                     * @description Comma-separated text, or a workbook
                     * @enum {string}
                     */
                    format: "csv" | "xlsx";
                    /**
                     * Format: date
                     * @description First day; the first of this year when nothing is said
                     */
                    from?: string;
                    /**
                     * Format: date
                     * @description Last day; today when nothing is said
                     */
                    to?: string;
                    /** @description Only cases this department leads */
                    department?: string;
                };
            };
        };
        responses: {
            /** @description The list as a file */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "text/csv": string;
                    "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet": string;
                };
            };
            /** @description Refused */
            "4XX": {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    caseRatings: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /** @description Case */
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description What was rated in a case, and what still may be. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["CaseRatings"];
                };
            };
            /** @description Refused */
            "4XX": {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    rateService: {
        parameters: {
            query?: never;
            header?: {
                /** @description A text of your own, up to 200 characters: sent twice, done once */
                "Idempotency-Key"?: string;
            };
            path: {
                /** @description Case */
                id: string;
            };
            cookie?: never;
        };
        /** @description A rating */
        requestBody: {
            content: {
                "application/json": {
                    /**
                     * @description What is rated
                     * @enum {string}
                     */
                    act: "INTAKE" | "CORRECTION" | "RESULT";
                    /** @description 5 very satisfied 非常满意, 4 satisfied, 3 basically, 2 dissatisfied, 1 very dissatisfied */
                    level: number;
                    /** @description In own words */
                    comment?: string;
                };
            };
        };
        responses: {
            /** @description What was rated in a case, and what still may be. */
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["CaseRatings"];
                };
            };
            /** @description Refused */
            "4XX": {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    searchRatings: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** @description A search, the newest first */
        requestBody: {
            content: {
                "application/json": {
                    /** @description What they have in common */
                    filter?: {
                        /** @description Only bad ones, or only the others */
                        bad?: boolean;
                        /** @description Only bad ones that wait for an answer */
                        open?: boolean;
                        /** @description Department */
                        department?: string;
                    };
                    /** @description Which page */
                    page?: {
                        /** @description The most items; 50 when nothing is said */
                        limit?: number;
                        /** @description `endCursor` of the page before */
                        after?: string | null;
                    };
                    /** @description Whether to count them all */
                    includeTotal?: boolean;
                };
            };
        };
        responses: {
            /** @description Default Response */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        /** @description Ratings */
                        items: components["schemas"]["Rating"][];
                        page: components["schemas"]["PageEnd"];
                        /** @description How many there are in all; only when asked for */
                        total?: number;
                    };
                };
            };
            /** @description Refused */
            "4XX": {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    answerRating: {
        parameters: {
            query?: never;
            header?: {
                /** @description A text of your own, up to 200 characters: sent twice, done once */
                "Idempotency-Key"?: string;
                /** @description `return=minimal`: 204 and no body instead of 200 */
                Prefer?: string;
            };
            path: {
                /** @description Rating */
                id: string;
            };
            cookie?: never;
        };
        /** @description An answer */
        requestBody: {
            content: {
                "application/json": {
                    /** @description Whether it is as it was said */
                    substantiated: boolean;
                    /** @description What was found and what is done about it */
                    answer: string;
                };
            };
        };
        responses: {
            /** @description What an applicant says about one act of service (好差评), and the answer a bad one gets. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Rating"];
                };
            };
            /** @description Done; the caller asked for no more */
            204: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            /** @description Refused */
            "4XX": {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    rateAgain: {
        parameters: {
            query?: never;
            header?: {
                /** @description A text of your own, up to 200 characters: sent twice, done once */
                "Idempotency-Key"?: string;
                /** @description `return=minimal`: 204 and no body instead of 200 */
                Prefer?: string;
            };
            path: {
                /** @description Rating */
                id: string;
            };
            cookie?: never;
        };
        /** @description A second rating */
        requestBody: {
            content: {
                "application/json": {
                    /** @description 5 very satisfied 非常满意, 4 satisfied, 3 basically, 2 dissatisfied, 1 very dissatisfied */
                    level: number;
                    /** @description In own words */
                    comment?: string;
                };
            };
        };
        responses: {
            /** @description What was rated in a case, and what still may be. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["CaseRatings"];
                };
            };
            /** @description Done; the caller asked for no more */
            204: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            /** @description Refused */
            "4XX": {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    ownComplaints: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Default Response */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        /** @description Complaints filed by name, the newest first, at most 100 */
                        items: components["schemas"]["ComplaintStanding"][];
                    };
                };
            };
            /** @description Refused */
            "4XX": {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    fileComplaint: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** @description A complaint */
        requestBody: {
            content: {
                "application/json": {
                    /**
                     * @description What it is about
                     * @enum {string}
                     */
                    kind: "UNLAWFUL_MATERIAL" | "DELAY" | "SHIRKING" | "SERVICE_ATTITUDE" | "FEE" | "INTERMEDIARY" | "OTHER";
                    /** @description What happened */
                    body: string;
                    /** @description Department it is about */
                    department?: string;
                    /** @description Procedure it is about */
                    definitionKey?: string;
                    /** @description Row of the list that must not be asked for */
                    rowId?: string;
                    /**
                     * Format: uuid
                     * @description Own case it is about
                     */
                    caseId?: string;
                    /** @description Name; anonymous when nothing is said */
                    complainant?: string;
                    /** @description How to reach the complainant */
                    contact?: string;
                };
            };
        };
        responses: {
            /** @description The receipt of a complaint: by number and code it is followed without logging in. */
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ComplaintReceipt"];
                };
            };
            /** @description Refused */
            "4XX": {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    publicComplaint: {
        parameters: {
            query: {
                /** @description Code from the receipt */
                code: string;
            };
            header?: never;
            path: {
                /** @description Number of the complaint */
                number: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Where a complaint stands, as whoever complained sees it. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ComplaintStanding"];
                };
            };
            /** @description Refused */
            "4XX": {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    searchComplaints: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** @description A search, the newest first */
        requestBody: {
            content: {
                "application/json": {
                    /** @description What they have in common */
                    filter?: {
                        /** @description Only those that still wait, or only the others */
                        open?: boolean;
                    };
                    /** @description Which page */
                    page?: {
                        /** @description The most items; 50 when nothing is said */
                        limit?: number;
                        /** @description `endCursor` of the page before */
                        after?: string | null;
                    };
                    /** @description Whether to count them all */
                    includeTotal?: boolean;
                };
            };
        };
        responses: {
            /** @description Default Response */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        /** @description Complaints */
                        items: components["schemas"]["Complaint"][];
                        page: components["schemas"]["PageEnd"];
                        /** @description How many there are in all; only when asked for */
                        total?: number;
                    };
                };
            };
            /** @description Refused */
            "4XX": {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    decideComplaint: {
        parameters: {
            query?: never;
            header?: {
                /** @description A text of your own, up to 200 characters: sent twice, done once */
                "Idempotency-Key"?: string;
                /** @description `return=minimal`: 204 and no body instead of 200 */
                Prefer?: string;
            };
            path: {
                /** @description Complaint */
                id: string;
            };
            cookie?: never;
        };
        /** @description A decision */
        requestBody: {
            content: {
                "application/json": {
                    /** @description Whether it is taken up */
                    accepted: boolean;
                    /** @description Why not, and where to turn */
                    reason?: string;
                };
            };
        };
        responses: {
            /** @description A complaint as the complaint office sees it, and nobody else. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Complaint"];
                };
            };
            /** @description Done; the caller asked for no more */
            204: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            /** @description Refused */
            "4XX": {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    answerComplaint: {
        parameters: {
            query?: never;
            header?: {
                /** @description A text of your own, up to 200 characters: sent twice, done once */
                "Idempotency-Key"?: string;
                /** @description `return=minimal`: 204 and no body instead of 200 */
                Prefer?: string;
            };
            path: {
                /** @description Complaint */
                id: string;
            };
            cookie?: never;
        };
        /** @description An answer */
        requestBody: {
            content: {
                "application/json": {
                    /** @description Whether it is as it was said */
                    substantiated: boolean;
                    /** @description What was found and what is done about it */
                    answer: string;
                };
            };
        };
        responses: {
            /** @description A complaint as the complaint office sees it, and nobody else. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Complaint"];
                };
            };
            /** @description Done; the caller asked for no more */
            204: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            /** @description Refused */
            "4XX": {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    mergeComplaint: {
        parameters: {
            query?: never;
            header?: {
                /** @description A text of your own, up to 200 characters: sent twice, done once */
                "Idempotency-Key"?: string;
                /** @description `return=minimal`: 204 and no body instead of 200 */
                Prefer?: string;
            };
            path: {
                /** @description Complaint */
                id: string;
            };
            cookie?: never;
        };
        /** @description A merger */
        requestBody: {
            content: {
                "application/json": {
                    /** @description Number of the complaint that tells the same */
                    into: string;
                };
            };
        };
        responses: {
            /** @description A complaint as the complaint office sees it, and nobody else. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Complaint"];
                };
            };
            /** @description Done; the caller asked for no more */
            204: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            /** @description Refused */
            "4XX": {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    callBackComplaint: {
        parameters: {
            query?: never;
            header?: {
                /** @description A text of your own, up to 200 characters: sent twice, done once */
                "Idempotency-Key"?: string;
                /** @description `return=minimal`: 204 and no body instead of 200 */
                Prefer?: string;
            };
            path: {
                /** @description Complaint */
                id: string;
            };
            cookie?: never;
        };
        /** @description A callback */
        requestBody: {
            content: {
                "application/json": {
                    /** @description Whether the answer contents */
                    satisfied: boolean;
                    /** @description What was said */
                    remark?: string;
                };
            };
        };
        responses: {
            /** @description A complaint as the complaint office sees it, and nobody else. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Complaint"];
                };
            };
            /** @description Done; the caller asked for no more */
            204: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            /** @description Refused */
            "4XX": {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    listIncidents: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Default Response */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        /** @description Incidents, the oldest first, at most 500 */
                        items: components["schemas"]["Incident"][];
                    };
                };
            };
            /** @description Refused */
            "4XX": {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    readHealth: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description How the service stands this moment. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Health"];
                };
            };
            /** @description Refused */
            "4XX": {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    searchIncidents: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** @description A search */
        requestBody: {
            content: {
                "application/json": {
                    /** @description What they have in common */
                    filter?: {
                        /**
                         * Format: uuid
                         * @description Case
                         */
                        caseId?: string;
                        /** @description Case number */
                        caseNumber?: string | {
                            /** @description Exactly this */
                            $eq?: string;
                            /** @description Pattern; * stands for any text, ? for one character */
                            $like?: string;
                        };
                        /** @description Process */
                        definitionKey?: string | {
                            /** @description Exactly this */
                            $eq?: string;
                            /** @description One of these */
                            $in?: string[];
                        };
                        /** @description Element */
                        elementId?: string | {
                            /** @description Exactly this */
                            $eq?: string;
                            /** @description One of these */
                            $in?: string[];
                            /** @description Pattern; * stands for any text, ? for one character */
                            $like?: string;
                        };
                        /** @description Code */
                        code?: string | {
                            /** @description Exactly this */
                            $eq?: string;
                            /** @description One of these */
                            $in?: string[];
                            /** @description Pattern; * stands for any text, ? for one character */
                            $like?: string;
                        };
                        /** @description What went wrong */
                        message?: string | {
                            /** @description Exactly this */
                            $eq?: string;
                            /** @description Pattern; * stands for any text, ? for one character */
                            $like?: string;
                        };
                        /** @description When */
                        raisedAt?: string | {
                            /**
                             * Format: date-time
                             * @description Exactly this
                             */
                            $eq?: string;
                            /**
                             * Format: date-time
                             * @description This or later
                             */
                            $gte?: string;
                            /**
                             * Format: date-time
                             * @description Later than this
                             */
                            $gt?: string;
                            /**
                             * Format: date-time
                             * @description This or earlier
                             */
                            $lte?: string;
                            /**
                             * Format: date-time
                             * @description Earlier than this
                             */
                            $lt?: string;
                        };
                        /** @description Whether it is resolved; open ones when nothing is said */
                        resolved?: boolean;
                    };
                    /** @description Which page */
                    page?: {
                        /** @description The most items; 50 when nothing is said */
                        limit?: number;
                        /** @description `endCursor` of the page before */
                        after?: string | null;
                    };
                    /** @description Whether to count them all */
                    includeTotal?: boolean;
                };
            };
        };
        responses: {
            /** @description Default Response */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        /** @description Incidents, the oldest first */
                        items: components["schemas"]["Incident"][];
                        page: components["schemas"]["PageEnd"];
                        /** @description How many there are in all; only when asked for */
                        total?: number;
                    };
                };
            };
            /** @description Refused */
            "4XX": {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    settleIncident: {
        parameters: {
            query?: never;
            header?: {
                /** @description A text of your own, up to 200 characters: sent twice, done once */
                "Idempotency-Key"?: string;
            };
            path: {
                /** @description Incident */
                id: string;
            };
            cookie?: never;
        };
        /** @description What is set right before */
        requestBody: {
            content: {
                "application/json": {
                    /** @description Set before the work is tried again */
                    variables?: {
                        [key: string]: unknown;
                    };
                } | null;
            };
        };
        responses: {
            /** @description Work that failed while nobody waited; it stays until an operator resolves it. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Incident"];
                };
            };
            /** @description Refused */
            "4XX": {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    settleIncidents: {
        parameters: {
            query?: never;
            header?: {
                /** @description A text of your own, up to 200 characters: sent twice, done once */
                "Idempotency-Key"?: string;
            };
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": {
                    /** @description Tried again one after the other, each by itself */
                    incidentIds: string[];
                    /** @description Set in each before its work is tried again */
                    variables?: {
                        [key: string]: unknown;
                    };
                };
            };
        };
        responses: {
            /** @description Default Response */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        /** @description What became of each, in the order given */
                        items: components["schemas"]["IncidentOutcome"][];
                    };
                };
            };
            /** @description Refused */
            "4XX": {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    searchJobs: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** @description A search */
        requestBody: {
            content: {
                "application/json": {
                    /** @description What they have in common */
                    filter?: {
                        /** @description States; all that are not over when nothing is said */
                        states?: ("OPEN" | "LOCKED" | "STUCK" | "FAILED" | "DONE" | "CANCELLED")[];
                        /** @description Topic */
                        topic?: string | {
                            /** @description Exactly this */
                            $eq?: string;
                            /** @description One of these */
                            $in?: string[];
                            /** @description Pattern; * stands for any text, ? for one character */
                            $like?: string;
                        };
                        /**
                         * Format: uuid
                         * @description Case
                         */
                        caseId?: string;
                        /** @description When due */
                        dueAt?: string | {
                            /**
                             * Format: date-time
                             * @description Exactly this
                             */
                            $eq?: string;
                            /**
                             * Format: date-time
                             * @description This or later
                             */
                            $gte?: string;
                            /**
                             * Format: date-time
                             * @description Later than this
                             */
                            $gt?: string;
                            /**
                             * Format: date-time
                             * @description This or earlier
                             */
                            $lte?: string;
                            /**
                             * Format: date-time
                             * @description Earlier than this
                             */
                            $lt?: string;
                        };
                    };
                    /** @description Which page */
                    page?: {
                        /** @description The most items; 50 when nothing is said */
                        limit?: number;
                        /** @description `endCursor` of the page before */
                        after?: string | null;
                    };
                };
            };
        };
        responses: {
            /** @description Default Response */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        /** @description Jobs, the longest due first */
                        items: components["schemas"]["Job"][];
                        page: components["schemas"]["PageEnd"];
                        /** @description How many there are in all; only when asked for */
                        total?: number;
                    };
                };
            };
            /** @description Refused */
            "4XX": {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    fetchAndLock: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** @description Which work is wanted */
        requestBody: {
            content: {
                "application/json": {
                    /** @description The worker, by a name of its own */
                    workerId: string;
                    /** @description The most it takes at once */
                    maxTasks: number;
                    /** @description The highest priority first (standard), or whatever waits longest */
                    usePriority?: boolean;
                    /** @description How long the answer waits for work when there is none, PT30M at most; an ISO 8601 duration of days, hours, minutes and seconds */
                    asyncResponseTimeout?: string;
                    /** @description The topics it knows, each once */
                    topics: {
                        /** @description Topic */
                        topic: string;
                        /** @description For how long the worker has each task, from PT1S to P1D; an ISO 8601 duration of days, hours, minutes and seconds */
                        lockDuration: string;
                        /** @description Only these; without it all the step sees */
                        variables?: string[];
                        /** @description Only what is the step’s own: its inputs */
                        localVariables?: boolean;
                        /** @description Only of cases with this key */
                        businessKey?: string;
                        /** @description Only of these processes */
                        definitionKeys?: string[];
                    }[];
                };
            };
        };
        responses: {
            /** @description Default Response */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        /** @description Work; empty when there is none */
                        items: components["schemas"]["LockedExternalTask"][];
                    };
                };
            };
            /** @description Refused */
            "4XX": {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    searchExternalTasks: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** @description A search */
        requestBody: {
            content: {
                "application/json": {
                    /** @description Which tasks */
                    filter?: {
                        /** @description State */
                        state?: ("OPEN" | "LOCKED" | "FAILED") | {
                            /**
                             * @description Exactly this
                             * @enum {string}
                             */
                            $eq?: "OPEN" | "LOCKED" | "FAILED";
                            /** @description One of these */
                            $in?: ("OPEN" | "LOCKED" | "FAILED")[];
                        };
                        /** @description Topic */
                        topic?: string | {
                            /** @description Exactly this */
                            $eq?: string;
                            /** @description One of these */
                            $in?: string[];
                            /** @description Pattern; * stands for any text, ? for one character */
                            $like?: string;
                        };
                        /** @description Worker that has it */
                        workerId?: string | {
                            /** @description Exactly this */
                            $eq?: string;
                            /** @description One of these */
                            $in?: string[];
                        };
                        /** @description Case number */
                        caseNumber?: string | {
                            /** @description Exactly this */
                            $eq?: string;
                            /** @description Pattern; * stands for any text, ? for one character */
                            $like?: string;
                        };
                        /** @description Key of the process */
                        definitionKey?: string | {
                            /** @description Exactly this */
                            $eq?: string;
                            /** @description One of these */
                            $in?: string[];
                        };
                    };
                    /** @description Which page */
                    page?: {
                        /** @description The most items; 50 when nothing is said */
                        limit?: number;
                        /** @description `endCursor` of the page before */
                        after?: string | null;
                    };
                    /** @description Whether to count them */
                    includeTotal?: boolean;
                };
            };
        };
        responses: {
            /** @description Default Response */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        /** @description Tasks, those that wait longest first */
                        items: components["schemas"]["ExternalTask"][];
                        page: components["schemas"]["PageEnd"];
                        /** @description How many there are in all; only when asked for */
                        total?: number;
                    };
                };
            };
            /** @description Refused */
            "4XX": {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    readExternalTask: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /** @description External task */
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Work of a service task that a program outside does. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ExternalTask"];
                };
            };
            /** @description Refused */
            "4XX": {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    completeExternalTask: {
        parameters: {
            query?: never;
            header?: {
                /** @description A text of your own, up to 200 characters: sent twice, done once */
                "Idempotency-Key"?: string;
            };
            path: {
                /** @description External task */
                id: string;
            };
            cookie?: never;
        };
        /** @description The result */
        requestBody: {
            content: {
                "application/json": {
                    /** @description The worker, by a name of its own */
                    workerId: string;
                    /** @description What came out of it */
                    variables?: {
                        [key: string]: unknown;
                    };
                };
            };
        };
        responses: {
            /** @description Done; the case has gone on */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        /**
                         * Format: uuid
                         * @description Case
                         */
                        caseId: string;
                    };
                };
            };
            /** @description Refused */
            "4XX": {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    failExternalTask: {
        parameters: {
            query?: never;
            header?: {
                /** @description A text of your own, up to 200 characters: sent twice, done once */
                "Idempotency-Key"?: string;
            };
            path: {
                /** @description External task */
                id: string;
            };
            cookie?: never;
        };
        /** @description The failure */
        requestBody: {
            content: {
                "application/json": {
                    /** @description The worker, by a name of its own */
                    workerId: string;
                    /** @description What went wrong */
                    message: string;
                    /** @description A trace or log */
                    details?: string;
                    /** @description How often it is tried again; 0 makes it an incident; without it one time less than before */
                    retries?: number;
                    /** @description How long it is left alone before, P30D at most; an ISO 8601 duration of days, hours, minutes and seconds */
                    retryTimeout?: string;
                };
            };
        };
        responses: {
            /** @description Noted */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        /** @description How often it may still fail */
                        retriesLeft: number;
                    };
                };
            };
            /** @description Refused */
            "4XX": {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    throwExternalTaskError: {
        parameters: {
            query?: never;
            header?: {
                /** @description A text of your own, up to 200 characters: sent twice, done once */
                "Idempotency-Key"?: string;
            };
            path: {
                /** @description External task */
                id: string;
            };
            cookie?: never;
        };
        /** @description The error */
        requestBody: {
            content: {
                "application/json": {
                    /** @description The worker, by a name of its own */
                    workerId: string;
                    /** @description Code of the error, as the diagram names it */
                    code: string;
                    /** @description What happened */
                    message?: string;
                    /** @description What whoever catches it is given */
                    variables?: {
                        [key: string]: unknown;
                    };
                };
            };
        };
        responses: {
            /** @description Thrown */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        /** @description Whether something in the diagram caught it */
                        caught: boolean;
                    };
                };
            };
            /** @description Refused */
            "4XX": {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    extendExternalTaskLock: {
        parameters: {
            query?: never;
            header?: {
                /** @description A text of your own, up to 200 characters: sent twice, done once */
                "Idempotency-Key"?: string;
            };
            path: {
                /** @description External task */
                id: string;
            };
            cookie?: never;
        };
        /** @description The new length of the lock */
        requestBody: {
            content: {
                "application/json": {
                    /** @description The worker, by a name of its own */
                    workerId: string;
                    /** @description For how long from now, from PT1S to P1D; an ISO 8601 duration of days, hours, minutes and seconds */
                    lockDuration: string;
                };
            };
        };
        responses: {
            /** @description The new end of the lock */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        /**
                         * Format: date-time
                         * @description Until when
                         */
                        lockedUntil: string;
                    };
                };
            };
            /** @description Refused */
            "4XX": {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    unlockExternalTask: {
        parameters: {
            query?: never;
            header?: {
                /** @description A text of your own, up to 200 characters: sent twice, done once */
                "Idempotency-Key"?: string;
            };
            path: {
                /** @description External task */
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Put back */
            204: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            /** @description Refused */
            "4XX": {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    listWebhooks: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Default Response */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        /** @description Webhooks, the oldest first */
                        items: components["schemas"]["Webhook"][];
                    };
                };
            };
            /** @description Refused */
            "4XX": {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    makeWebhook: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** @description The webhook */
        requestBody: {
            content: {
                "application/json": {
                    /** @description What it is for */
                    name: string;
                    /** @description Where events are sent; https, on the internet, unless the service is set to allow more */
                    url: string;
                    /** @description `task.created`, `clock.*`, `*` */
                    events: string[];
                    /** @description Whether it is told of what happens from now on */
                    active?: boolean;
                };
            };
        };
        responses: {
            /** @description An address that is told of events; the secret is shown once, when it is made. */
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Webhook"];
                };
            };
            /** @description Refused */
            "4XX": {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    readWebhook: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /** @description Webhook */
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description An address that is told of events; the secret is shown once, when it is made. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Webhook"];
                };
            };
            /** @description Refused */
            "4XX": {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    deleteWebhook: {
        parameters: {
            query?: never;
            header?: {
                /** @description A text of your own, up to 200 characters: sent twice, done once */
                "Idempotency-Key"?: string;
            };
            path: {
                /** @description Webhook */
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Deleted */
            204: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            /** @description Refused */
            "4XX": {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    changeWebhook: {
        parameters: {
            query?: never;
            header?: {
                /** @description A text of your own, up to 200 characters: sent twice, done once */
                "Idempotency-Key"?: string;
                /** @description The `ETag` read before; when stale 409 */
                "If-Match"?: string;
            };
            path: {
                /** @description Webhook */
                id: string;
            };
            cookie?: never;
        };
        /** @description What is changed; the rest stays */
        requestBody: {
            content: {
                "application/json": {
                    /** @description What it is for */
                    name?: string;
                    /** @description Where events are sent; https, on the internet, unless the service is set to allow more */
                    url?: string;
                    /** @description `task.created`, `clock.*`, `*` */
                    events?: string[];
                    /** @description Whether it is told of what happens from now on */
                    active?: boolean;
                };
            };
        };
        responses: {
            /** @description An address that is told of events; the secret is shown once, when it is made. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Webhook"];
                };
            };
            /** @description Refused */
            "4XX": {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    searchDeliveries: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** @description A search */
        requestBody: {
            content: {
                "application/json": {
                    /** @description Which deliveries */
                    filter?: {
                        /** @description Webhook */
                        webhookId?: string | {
                            /**
                             * Format: uuid
                             * @description Exactly this
                             */
                            $eq?: string;
                            /** @description One of these */
                            $in?: string[];
                        };
                        /** @description State */
                        state?: ("PENDING" | "DELIVERED" | "FAILED") | {
                            /**
                             * @description Exactly this
                             * @enum {string}
                             */
                            $eq?: "PENDING" | "DELIVERED" | "FAILED";
                            /** @description One of these */
                            $in?: ("PENDING" | "DELIVERED" | "FAILED")[];
                        };
                        /** @description Type of the event */
                        type?: string | {
                            /** @description Exactly this */
                            $eq?: string;
                            /** @description One of these */
                            $in?: string[];
                            /** @description Pattern; * stands for any text, ? for one character */
                            $like?: string;
                        };
                    };
                    /** @description Which page */
                    page?: {
                        /** @description The most items; 50 when nothing is said */
                        limit?: number;
                        /** @description `endCursor` of the page before */
                        after?: string | null;
                    };
                };
            };
        };
        responses: {
            /** @description Default Response */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        /** @description Deliveries, the newest first */
                        items: components["schemas"]["WebhookDelivery"][];
                        page: components["schemas"]["PageEnd"];
                        /** @description How many there are in all; only when asked for */
                        total?: number;
                    };
                };
            };
            /** @description Refused */
            "4XX": {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    readDelivery: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /** @description Delivery */
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description A delivery with what was sent and every attempt. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["WebhookDeliveryLog"];
                };
            };
            /** @description Refused */
            "4XX": {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    resendDelivery: {
        parameters: {
            query?: never;
            header?: {
                /** @description A text of your own, up to 200 characters: sent twice, done once */
                "Idempotency-Key"?: string;
            };
            path: {
                /** @description Delivery */
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description A delivery with what was sent and every attempt. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["WebhookDeliveryLog"];
                };
            };
            /** @description Refused */
            "4XX": {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    listCaseTokens: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /** @description Case */
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Default Response */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        /** @description Tokens of all running process instances */
                        items: components["schemas"]["StandingToken"][];
                        /** @description Since when the work on the case is held; null while it goes on */
                        heldAt: string | null;
                    };
                };
            };
            /** @description Refused */
            "4XX": {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    modifyCase: {
        parameters: {
            query?: never;
            header?: {
                /** @description A text of your own, up to 200 characters: sent twice, done once */
                "Idempotency-Key"?: string;
            };
            path: {
                /** @description Case */
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": {
                    /**
                     * Format: uuid
                     * @description The process instance that is repaired; the root one when left out
                     */
                    instanceId?: string;
                    /** @description Tokens to take away, each with all that is inside its activity */
                    cancel: string[];
                    /** @description Where tokens are put; they start before the others are taken away */
                    start: {
                        /** @description Element of the diagram */
                        element: string;
                        /**
                         * @description `before` enters the element, `after` takes the flows that leave it
                         * @enum {string}
                         */
                        where: "before" | "after";
                        /** @description The open scope to start in, where the element’s own is open several times */
                        scope?: string;
                    }[];
                    /** @description Set in the scopes in which tokens start */
                    variables?: {
                        [key: string]: unknown;
                    };
                    /** @description Why; it stays in the record of the case */
                    reason: string;
                    /** @description True tells what would happen and does nothing */
                    dryRun?: boolean;
                };
            };
        };
        responses: {
            /** @description What a repair by hand came to, or would come to. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ModifiedCase"];
                };
            };
            /** @description Refused */
            "4XX": {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    cancelCase: {
        parameters: {
            query?: never;
            header?: {
                /** @description A text of your own, up to 200 characters: sent twice, done once */
                "Idempotency-Key"?: string;
            };
            path: {
                /** @description Case */
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": {
                    /** @description Why; it stays in the record of the case */
                    reason: string;
                };
            };
        };
        responses: {
            /** @description A case (办件) is the legal file of one application for one procedure. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Case"];
                };
            };
            /** @description Refused */
            "4XX": {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    holdCase: {
        parameters: {
            query?: never;
            header?: {
                /** @description A text of your own, up to 200 characters: sent twice, done once */
                "Idempotency-Key"?: string;
            };
            path: {
                /** @description Case */
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": {
                    /** @description Why; it stays in the record of the case */
                    reason: string;
                };
            };
        };
        responses: {
            /** @description A case (办件) is the legal file of one application for one procedure. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Case"];
                };
            };
            /** @description Refused */
            "4XX": {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    letGoOfCase: {
        parameters: {
            query?: never;
            header?: {
                /** @description A text of your own, up to 200 characters: sent twice, done once */
                "Idempotency-Key"?: string;
            };
            path: {
                /** @description Case */
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": {
                    /** @description Why; it stays in the record of the case */
                    reason: string;
                };
            };
        };
        responses: {
            /** @description A case (办件) is the legal file of one application for one procedure. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Case"];
                };
            };
            /** @description Refused */
            "4XX": {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    listMigrationPlans: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Default Response */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        /** @description Plans, the newest first, at most 100 */
                        items: components["schemas"]["PlanSummary"][];
                    };
                };
            };
            /** @description Refused */
            "4XX": {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    generateMigrationPlan: {
        parameters: {
            query?: never;
            header?: {
                /** @description A text of your own, up to 200 characters: sent twice, done once */
                "Idempotency-Key"?: string;
            };
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": {
                    /**
                     * Format: uuid
                     * @description The version instances run on
                     */
                    fromDefinitionId: string;
                    /**
                     * Format: uuid
                     * @description The version they go on with
                     */
                    toDefinitionId: string;
                };
            };
        };
        responses: {
            /** @description How running instances of one version of a process go on with another. */
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["MigrationPlan"];
                };
            };
            /** @description Refused */
            "4XX": {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    readMigrationPlan: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /** @description Migration plan */
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description How running instances of one version of a process go on with another. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["MigrationPlan"];
                };
            };
            /** @description Refused */
            "4XX": {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    editMigrationPlan: {
        parameters: {
            query?: never;
            header?: {
                /** @description A text of your own, up to 200 characters: sent twice, done once */
                "Idempotency-Key"?: string;
                /** @description The `ETag` read before; without it 428, when stale 409 */
                "If-Match"?: string;
            };
            path: {
                /** @description Migration plan */
                id: string;
            };
            cookie?: never;
        };
        /** @description How instances are moved */
        requestBody: {
            content: {
                "application/json": {
                    /** @description Element of the new version by element of the old one */
                    elements?: {
                        [key: string]: string;
                    };
                    /** @description Flow of the new version by flow of the old one, for tokens that wait at a join */
                    flows?: {
                        [key: string]: string;
                    };
                    /** @description By element of the new version; timers keep their moment when nothing is said */
                    timers?: {
                        [key: string]: "keep" | "rearm";
                    };
                };
            };
        };
        responses: {
            /** @description How running instances of one version of a process go on with another. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["MigrationPlan"];
                };
            };
            /** @description Refused */
            "4XX": {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    previewMigrationPlan: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /** @description Migration plan */
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description What a migration plan would do to the instances that run now. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["PlanPreview"];
                };
            };
            /** @description Refused */
            "4XX": {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    executeMigrationPlan: {
        parameters: {
            query?: never;
            header?: {
                /** @description A text of your own, up to 200 characters: sent twice, done once */
                "Idempotency-Key"?: string;
                /** @description The `ETag` read before; when stale 409 */
                "If-Match"?: string;
            };
            path: {
                /** @description Migration plan */
                id: string;
            };
            cookie?: never;
        };
        /** @description Why, and which cases */
        requestBody: {
            content: {
                "application/json": {
                    /** @description Why; it stays in the record of each case */
                    reason: string;
                    /** @description Which of the cases that run on the old version; all when nothing is said */
                    filter?: {
                        /** @description Cases by id */
                        caseId?: string | {
                            /**
                             * Format: uuid
                             * @description Exactly this
                             */
                            $eq?: string;
                            /** @description One of these */
                            $in?: string[];
                        };
                        /** @description Case number */
                        number?: string | {
                            /** @description Exactly this */
                            $eq?: string;
                            /** @description One of these */
                            $in?: string[];
                            /** @description Pattern; * stands for any text, ? for one character */
                            $like?: string;
                        };
                        /** @description Status */
                        status?: ("RECEIVED" | "WITHDRAWN_BEFORE_ACCEPT" | "ACCEPTED" | "NOT_REQUIRED" | "INTAKE_REJECTED" | "CORRECTION_STARTED" | "CORRECTION_ENDED" | "IN_PROGRESS" | "SUSPENDED" | "RESUMED" | "COMPLETED_APPROVED" | "COMPLETED_TOLERANT" | "COMPLETED_DENIED" | "WITHDRAWN" | "REVOKED") | {
                            /**
                             * @description Exactly this
                             * @enum {string}
                             */
                            $eq?: "RECEIVED" | "WITHDRAWN_BEFORE_ACCEPT" | "ACCEPTED" | "NOT_REQUIRED" | "INTAKE_REJECTED" | "CORRECTION_STARTED" | "CORRECTION_ENDED" | "IN_PROGRESS" | "SUSPENDED" | "RESUMED" | "COMPLETED_APPROVED" | "COMPLETED_TOLERANT" | "COMPLETED_DENIED" | "WITHDRAWN" | "REVOKED";
                            /** @description One of these */
                            $in?: ("RECEIVED" | "WITHDRAWN_BEFORE_ACCEPT" | "ACCEPTED" | "NOT_REQUIRED" | "INTAKE_REJECTED" | "CORRECTION_STARTED" | "CORRECTION_ENDED" | "IN_PROGRESS" | "SUSPENDED" | "RESUMED" | "COMPLETED_APPROVED" | "COMPLETED_TOLERANT" | "COMPLETED_DENIED" | "WITHDRAWN" | "REVOKED")[];
                        };
                        /** @description Department in the lead */
                        leadDepartment?: string | {
                            /** @description Exactly this */
                            $eq?: string;
                            /** @description One of these */
                            $in?: string[];
                        };
                        /** @description Region */
                        regionCode?: string | {
                            /** @description Exactly this */
                            $eq?: string;
                            /** @description One of these */
                            $in?: string[];
                        };
                        /** @description When it was received */
                        receivedAt?: string | {
                            /**
                             * Format: date-time
                             * @description Exactly this
                             */
                            $eq?: string;
                            /**
                             * Format: date-time
                             * @description This or later
                             */
                            $gte?: string;
                            /**
                             * Format: date-time
                             * @description Later than this
                             */
                            $gt?: string;
                            /**
                             * Format: date-time
                             * @description This or earlier
                             */
                            $lte?: string;
                            /**
                             * Format: date-time
                             * @description Earlier than this
                             */
                            $lt?: string;
                        };
                        /** @description Where it stands now */
                        elementId?: string | {
                            /** @description Exactly this */
                            $eq?: string;
                            /** @description One of these */
                            $in?: string[];
                        };
                    };
                };
            };
        };
        responses: {
            /** @description An act on many cases, done one after the other in the background. */
            202: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Batch"];
                };
            };
            /** @description Refused */
            "4XX": {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    listBatches: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Default Response */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        /** @description Batches, the newest first, at most 100 */
                        items: components["schemas"]["Batch"][];
                    };
                };
            };
            /** @description Refused */
            "4XX": {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    readBatch: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /** @description Batch */
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description An act on many cases, done one after the other in the background. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Batch"];
                };
            };
            /** @description Refused */
            "4XX": {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    searchBatchItems: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /** @description Batch */
                id: string;
            };
            cookie?: never;
        };
        /** @description A search */
        requestBody: {
            content: {
                "application/json": {
                    /** @description What they have in common */
                    filter?: {
                        /**
                         * @description What became of them
                         * @enum {string}
                         */
                        state?: "WAITING" | "DONE" | "FAILED";
                    };
                    /** @description Which page */
                    page?: {
                        /** @description The most items; 50 when nothing is said */
                        limit?: number;
                        /** @description `endCursor` of the page before */
                        after?: string | null;
                    };
                };
            };
        };
        responses: {
            /** @description Default Response */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        /** @description Cases of the batch */
                        items: components["schemas"]["BatchItem"][];
                        page: components["schemas"]["PageEnd"];
                        /** @description How many there are in all; only when asked for */
                        total?: number;
                    };
                };
            };
            /** @description Refused */
            "4XX": {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    stopBatch: {
        parameters: {
            query?: never;
            header?: {
                /** @description A text of your own, up to 200 characters: sent twice, done once */
                "Idempotency-Key"?: string;
            };
            path: {
                /** @description Batch */
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description An act on many cases, done one after the other in the background. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Batch"];
                };
            };
            /** @description Refused */
            "4XX": {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    resumeBatch: {
        parameters: {
            query?: never;
            header?: {
                /** @description A text of your own, up to 200 characters: sent twice, done once */
                "Idempotency-Key"?: string;
            };
            path: {
                /** @description Batch */
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description An act on many cases, done one after the other in the background. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Batch"];
                };
            };
            /** @description Refused */
            "4XX": {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    verifyAudit: {
        parameters: {
            query?: never;
            header?: {
                /** @description A text of your own, up to 200 characters: sent twice, done once */
                "Idempotency-Key"?: string;
            };
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": {
                    /**
                     * Format: date-time
                     * @description Only cases with an event recorded then or later
                     */
                    from?: string;
                    /**
                     * Format: date-time
                     * @description Only cases with an event recorded before
                     */
                    until?: string;
                    /** @description Which page */
                    page?: {
                        /** @description The most items; 50 when nothing is said */
                        limit?: number;
                        /** @description `endCursor` of the page before */
                        after?: string | null;
                    };
                };
            };
        };
        responses: {
            /** @description What the verification of a page of cases found. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["AuditFindings"];
                };
            };
            /** @description Refused */
            "4XX": {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    searchEvents: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** @description A search */
        requestBody: {
            content: {
                "application/json": {
                    /** @description What they have in common */
                    filter?: {
                        /** @description Case number */
                        caseNumber?: string | {
                            /** @description Exactly this */
                            $eq?: string;
                            /** @description Pattern; * stands for any text, ? for one character */
                            $like?: string;
                        };
                        /** @description What happened */
                        type?: string | {
                            /** @description Exactly this */
                            $eq?: string;
                            /** @description One of these */
                            $in?: string[];
                            /** @description Pattern; * stands for any text, ? for one character */
                            $like?: string;
                        };
                        /** @description Who did it */
                        actorName?: string | {
                            /** @description Exactly this */
                            $eq?: string;
                            /** @description Pattern; * stands for any text, ? for one character */
                            $like?: string;
                        };
                        /** @description For which department */
                        department?: string | {
                            /** @description Exactly this */
                            $eq?: string;
                            /** @description One of these */
                            $in?: string[];
                        };
                        /** @description When it was put on record */
                        recordedAt?: string | {
                            /**
                             * Format: date-time
                             * @description Exactly this
                             */
                            $eq?: string;
                            /**
                             * Format: date-time
                             * @description This or later
                             */
                            $gte?: string;
                            /**
                             * Format: date-time
                             * @description Later than this
                             */
                            $gt?: string;
                            /**
                             * Format: date-time
                             * @description This or earlier
                             */
                            $lte?: string;
                            /**
                             * Format: date-time
                             * @description Earlier than this
                             */
                            $lt?: string;
                        };
                    };
                    /** @description Which page */
                    page?: {
                        /** @description The most items; 50 when nothing is said */
                        limit?: number;
                        /** @description `endCursor` of the page before */
                        after?: string | null;
                    };
                };
            };
        };
        responses: {
            /** @description Default Response */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        /** @description Events, the newest first */
                        items: components["schemas"]["FoundEvent"][];
                        page: components["schemas"]["PageEnd"];
                        /** @description How many there are in all; only when asked for */
                        total?: number;
                    };
                };
            };
            /** @description Refused */
            "4XX": {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    exportEvents: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** @description A wish for a file */
        requestBody: {
            content: {
                "application/json": {
                    /**
                     * @description Comma-separated text, or a workbook
                     * @enum {string}
                     */
                    format: "csv" | "xlsx";
                    /** @description What they have in common */
                    filter?: {
                        /** @description Case number */
                        caseNumber?: string | {
                            /** @description Exactly this */
                            $eq?: string;
                            /** @description Pattern; * stands for any text, ? for one character */
                            $like?: string;
                        };
                        /** @description What happened */
                        type?: string | {
                            /** @description Exactly this */
                            $eq?: string;
                            /** @description One of these */
                            $in?: string[];
                            /** @description Pattern; * stands for any text, ? for one character */
                            $like?: string;
                        };
                        /** @description Who did it */
                        actorName?: string | {
                            /** @description Exactly this */
                            $eq?: string;
                            /** @description Pattern; * stands for any text, ? for one character */
                            $like?: string;
                        };
                        /** @description For which department */
                        department?: string | {
                            /** @description Exactly this */
                            $eq?: string;
                            /** @description One of these */
                            $in?: string[];
                        };
                        /** @description When it was put on record */
                        recordedAt?: string | {
                            /**
                             * Format: date-time
                             * @description Exactly this
                             */
                            $eq?: string;
                            /**
                             * Format: date-time
                             * @description This or later
                             */
                            $gte?: string;
                            /**
                             * Format: date-time
                             * @description Later than this
                             */
                            $gt?: string;
                            /**
                             * Format: date-time
                             * @description This or earlier
                             */
                            $lte?: string;
                            /**
                             * Format: date-time
                             * @description Earlier than this
                             */
                            $lt?: string;
                        };
                    };
                };
            };
        };
        responses: {
            /** @description The list as a file */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "text/csv": string;
                    "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet": string;
                };
            };
            /** @description Refused */
            "4XX": {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    exportOperatorActs: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": {
                    /**
                     * @description Comma-separated text, or a workbook
                     * @enum {string}
                     */
                    format: "csv" | "xlsx";
                    /** @description What they have in common */
                    filter?: {
                        /** @description What was done */
                        act?: string | {
                            /** @description Exactly this */
                            $eq?: string;
                            /** @description One of these */
                            $in?: string[];
                        };
                        /** @description To whom */
                        subject?: string | {
                            /** @description Exactly this */
                            $eq?: string;
                            /** @description Pattern; * stands for any text, ? for one character */
                            $like?: string;
                        };
                        /** @description By whom */
                        actorName?: string | {
                            /** @description Exactly this */
                            $eq?: string;
                            /** @description Pattern; * stands for any text, ? for one character */
                            $like?: string;
                        };
                    };
                };
            };
        };
        responses: {
            /** @description The list as a file */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "text/csv": string;
                    "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet": string;
                };
            };
            /** @description Refused */
            "4XX": {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    detachMonths: {
        parameters: {
            query?: never;
            header?: {
                /** @description A text of your own, up to 200 characters: sent twice, done once */
                "Idempotency-Key"?: string;
            };
            path?: never;
            cookie?: never;
        };
        /** @description A wish to detach months */
        requestBody: {
            content: {
                "application/json": {
                    /** @description True only tells what would be detached */
                    dryRun: boolean;
                    /** @description How many months are detached at most; 1 when nothing is said */
                    atMost?: number;
                };
            };
        };
        responses: {
            /** @description Default Response */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        /**
                         * Format: date-time
                         * @description Every case of a month must have ended before
                         */
                        endedBefore: string;
                        /** @description Whether it was only told */
                        dryRun: boolean;
                        /** @description Months that are older, the oldest first */
                        items: components["schemas"]["RetainedMonth"][];
                    };
                };
            };
            /** @description Refused */
            "4XX": {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    retentionRules: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Default Response */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        /** @description Years where a procedure has no rule; null keeps its cases for ever */
                        caseYears: number | null;
                        /** @description Procedures that have cases or a rule, by key */
                        items: components["schemas"]["ProcedureRetention"][];
                    };
                };
            };
            /** @description Refused */
            "4XX": {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    setRetention: {
        parameters: {
            query?: never;
            header?: {
                /** @description A text of your own, up to 200 characters: sent twice, done once */
                "Idempotency-Key"?: string;
                /** @description The `ETag` read before; when stale 409 */
                "If-Match"?: string;
            };
            path: {
                /** @description Procedure */
                key: string;
            };
            cookie?: never;
        };
        /** @description A rule of retention */
        requestBody: {
            content: {
                "application/json": {
                    /** @description Years after the end of a case, as the schedule of retention has them; null keeps its cases for ever 永久 */
                    years: number | null;
                    /** @description The rule or schedule of retention the authority goes by */
                    basis: string;
                };
            };
        };
        responses: {
            /** @description Default Response */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        /** @description Years where a procedure has no rule; null keeps its cases for ever */
                        caseYears: number | null;
                        /** @description Procedures that have cases or a rule, by key */
                        items: components["schemas"]["ProcedureRetention"][];
                    };
                };
            };
            /** @description Refused */
            "4XX": {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    dropRetention: {
        parameters: {
            query?: never;
            header?: {
                /** @description A text of your own, up to 200 characters: sent twice, done once */
                "Idempotency-Key"?: string;
            };
            path: {
                /** @description Procedure */
                key: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description The general setting holds */
            204: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            /** @description Refused */
            "4XX": {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    searchExpiredCases: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** @description A search */
        requestBody: {
            content: {
                "application/json": {
                    /** @description What they have in common */
                    filter?: {
                        /** @description Procedure */
                        procedureKey?: string;
                    };
                    /** @description Which page */
                    page?: {
                        /** @description The most items; 50 when nothing is said */
                        limit?: number;
                        /** @description `endCursor` of the page before */
                        after?: string | null;
                    };
                };
            };
        };
        responses: {
            /** @description Default Response */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        /** @description Cases, the longest ended first */
                        items: components["schemas"]["ExpiredCase"][];
                        page: components["schemas"]["PageEnd"];
                        /** @description How many there are in all; only when asked for */
                        total?: number;
                    };
                };
            };
            /** @description Refused */
            "4XX": {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    listDestructions: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Default Response */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        /** @description The newest first, at most 100 */
                        items: components["schemas"]["Destruction"][];
                    };
                };
            };
            /** @description Refused */
            "4XX": {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    proposeDestruction: {
        parameters: {
            query?: never;
            header?: {
                /** @description A text of your own, up to 200 characters: sent twice, done once */
                "Idempotency-Key"?: string;
            };
            path?: never;
            cookie?: never;
        };
        /** @description Which of the cases whose retention is over */
        requestBody: {
            content: {
                "application/json": {
                    /** @description Why, and by which schedule of retention */
                    reason: string;
                    /** @description Only cases of this procedure */
                    procedureKey?: string;
                    /**
                     * Format: date-time
                     * @description Only cases that ended before
                     */
                    endedBefore?: string;
                    /** @description How many cases at most, the longest ended first; 500 when nothing is said. Joint applications are not cut. */
                    atMost?: number;
                };
            };
        };
        responses: {
            /** @description A list of cases to be destroyed 销毁清册, and how far it has come. */
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Destruction"];
                };
            };
            /** @description Refused */
            "4XX": {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    readDestruction: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /** @description Destruction */
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description A list of cases to be destroyed 销毁清册, and how far it has come. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Destruction"];
                };
            };
            /** @description Refused */
            "4XX": {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    searchDestructionItems: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /** @description Destruction */
                id: string;
            };
            cookie?: never;
        };
        /** @description A search */
        requestBody: {
            content: {
                "application/json": {
                    /** @description What they have in common */
                    filter?: {
                        /**
                         * @description What became of them
                         * @enum {string}
                         */
                        state?: "WAITING" | "DESTROYED" | "KEPT" | "FAILED";
                    };
                    /** @description Which page */
                    page?: {
                        /** @description The most items; 50 when nothing is said */
                        limit?: number;
                        /** @description `endCursor` of the page before */
                        after?: string | null;
                    };
                };
            };
        };
        responses: {
            /** @description Default Response */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        /** @description Cases in the order of the list */
                        items: components["schemas"]["DestructionItem"][];
                        page: components["schemas"]["PageEnd"];
                        /** @description How many there are in all; only when asked for */
                        total?: number;
                    };
                };
            };
            /** @description Refused */
            "4XX": {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    exportDestruction: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /** @description Destruction */
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": {
                    /**
                     * @description Comma-separated text, or a workbook
                     * @enum {string}
                     */
                    format: "csv" | "xlsx";
                };
            };
        };
        responses: {
            /** @description The list as a file */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "text/csv": string;
                    "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet": string;
                };
            };
            /** @description Refused */
            "4XX": {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    approveDestruction: {
        parameters: {
            query?: never;
            header?: {
                /** @description A text of your own, up to 200 characters: sent twice, done once */
                "Idempotency-Key"?: string;
            };
            path: {
                /** @description Destruction */
                id: string;
            };
            cookie?: never;
        };
        /** @description An approval */
        requestBody: {
            content: {
                "application/json": {
                    /** @description Hash of the list that was looked at */
                    listHash: string;
                    /** @description What is said to it */
                    reason?: string;
                };
            };
        };
        responses: {
            /** @description A list of cases to be destroyed 销毁清册, and how far it has come. */
            202: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Destruction"];
                };
            };
            /** @description Refused */
            "4XX": {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    dropDestruction: {
        parameters: {
            query?: never;
            header?: {
                /** @description A text of your own, up to 200 characters: sent twice, done once */
                "Idempotency-Key"?: string;
            };
            path: {
                /** @description Destruction */
                id: string;
            };
            cookie?: never;
        };
        /** @description A rejection */
        requestBody: {
            content: {
                "application/json": {
                    /** @description Why not */
                    reason: string;
                };
            };
        };
        responses: {
            /** @description A list of cases to be destroyed 销毁清册, and how far it has come. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Destruction"];
                };
            };
            /** @description Refused */
            "4XX": {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    stopDestruction: {
        parameters: {
            query?: never;
            header?: {
                /** @description A text of your own, up to 200 characters: sent twice, done once */
                "Idempotency-Key"?: string;
            };
            path: {
                /** @description Destruction */
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description A list of cases to be destroyed 销毁清册, and how far it has come. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Destruction"];
                };
            };
            /** @description Refused */
            "4XX": {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    resumeDestruction: {
        parameters: {
            query?: never;
            header?: {
                /** @description A text of your own, up to 200 characters: sent twice, done once */
                "Idempotency-Key"?: string;
            };
            path: {
                /** @description Destruction */
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description A list of cases to be destroyed 销毁清册, and how far it has come. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Destruction"];
                };
            };
            /** @description Refused */
            "4XX": {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    searchDestroyedCases: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** @description A search */
        requestBody: {
            content: {
                "application/json": {
                    /** @description What they have in common */
                    filter?: {
                        /** @description Case number */
                        number?: string | {
                            /** @description Exactly this */
                            $eq?: string;
                            /** @description One of these */
                            $in?: string[];
                            /** @description Pattern; * stands for any text, ? for one character */
                            $like?: string;
                        };
                        /** @description Procedure */
                        procedureKey?: string;
                        /**
                         * Format: uuid
                         * @description By which list
                         */
                        destructionId?: string;
                    };
                    /** @description Which page */
                    page?: {
                        /** @description The most items; 50 when nothing is said */
                        limit?: number;
                        /** @description `endCursor` of the page before */
                        after?: string | null;
                    };
                };
            };
        };
        responses: {
            /** @description Default Response */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        /** @description Cases, those destroyed last first */
                        items: components["schemas"]["DestroyedCase"][];
                        page: components["schemas"]["PageEnd"];
                        /** @description How many there are in all; only when asked for */
                        total?: number;
                    };
                };
            };
            /** @description Refused */
            "4XX": {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    placeLegalHold: {
        parameters: {
            query?: never;
            header?: {
                /** @description A text of your own, up to 200 characters: sent twice, done once */
                "Idempotency-Key"?: string;
            };
            path?: never;
            cookie?: never;
        };
        /** @description A legal hold */
        requestBody: {
            content: {
                "application/json": {
                    /** @description Case number */
                    caseNumber: string;
                    /** @description Why: a suit, an audit, an investigation */
                    reason: string;
                };
            };
        };
        responses: {
            /** @description That a case is held back from destruction 暂停销毁, whatever its retention says. */
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["LegalHold"];
                };
            };
            /** @description Refused */
            "4XX": {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    liftLegalHold: {
        parameters: {
            query?: never;
            header?: {
                /** @description A text of your own, up to 200 characters: sent twice, done once */
                "Idempotency-Key"?: string;
            };
            path: {
                /** @description Legal hold */
                id: string;
            };
            cookie?: never;
        };
        /** @description A lifting */
        requestBody: {
            content: {
                "application/json": {
                    /** @description Why not any more */
                    reason: string;
                };
            };
        };
        responses: {
            /** @description That a case is held back from destruction 暂停销毁, whatever its retention says. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["LegalHold"];
                };
            };
            /** @description Refused */
            "4XX": {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    searchLegalHolds: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** @description A search */
        requestBody: {
            content: {
                "application/json": {
                    /** @description What they have in common */
                    filter?: {
                        /** @description Case number */
                        caseNumber?: string | {
                            /** @description Exactly this */
                            $eq?: string;
                            /** @description One of these */
                            $in?: string[];
                            /** @description Pattern; * stands for any text, ? for one character */
                            $like?: string;
                        };
                        /** @description In force, or lifted */
                        inForce?: boolean;
                    };
                    /** @description Which page */
                    page?: {
                        /** @description The most items; 50 when nothing is said */
                        limit?: number;
                        /** @description `endCursor` of the page before */
                        after?: string | null;
                    };
                };
            };
        };
        responses: {
            /** @description Default Response */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        /** @description Legal holds, the newest first */
                        items: components["schemas"]["LegalHold"][];
                        page: components["schemas"]["PageEnd"];
                        /** @description How many there are in all; only when asked for */
                        total?: number;
                    };
                };
            };
            /** @description Refused */
            "4XX": {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    eventStream: {
        parameters: {
            query?: {
                /** @description As `Last-Event-ID`, for who opens the connection anew and can set no headers */
                lastEventId?: string;
                /** @description A case to be told of besides the inbox; only one the caller may see */
                caseId?: string;
            };
            header?: {
                /** @description The id of the last event before the connection broke */
                "Last-Event-ID"?: string;
            };
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Server-sent events until the caller hangs up, the session ends or the service stops */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "text/event-stream": string;
                };
            };
            /** @description Refused */
            "4XX": {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
}
